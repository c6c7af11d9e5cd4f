import { describe, expect, test } from 'vitest';

import { fileNameOf, readProgramFile } from '../../../src/ui/playground/read-file.ts';

const aFile = (content: BlobPart, name = 'mon jeu.js'): File => new File([content], name);

describe('a file', () => {
  test('becomes a program by its name, with line ends of one kind', async () => {
    expect(await readProgramFile(aFile('\uFEFFlet é = 1;\r\né'))).toEqual({
      kind: 'program',
      name: 'mon jeu',
      text: 'let é = 1;\né',
    });
  });

  test.each([
    ['no UTF-8', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'not-text'],
    ['a NUL', 'a\0b', 'not-text'],
    ['three megabytes', 'x'.repeat(3_000_000), 'too-big'],
    ['too many characters', 'x'.repeat(200_001), 'too-big'],
  ])('with %s is refused by its name', async (_, content, reason) => {
    expect(await readProgramFile(aFile(content))).toEqual({ kind: 'refused', reason, name: 'mon jeu.js' });
  });

  test('that cannot be read is refused', async () => {
    const file = aFile('a');
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await readProgramFile(file)).toMatchObject({ kind: 'refused', reason: 'unreadable' });
  });
});

test.each([
  ['Mon jeu n° 2', 'Mon-jeu-n-2.js'],
  ['', 'programme.js'],
  ['../../etc/passwd', 'etc-passwd.js'],
  ['été', 'été.js'],
  ['<script>', 'script.js'],
])('the program "%s" is saved as %s', (name, file) => {
  expect(fileNameOf(name)).toBe(file);
});
