import { deflateRawSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { packText, unpackText } from '../../../src/ui/share/pack-text.ts';

const MAX = 200_000;
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

test.each(['', 'a', 'Élève « 1 » 🐢\n', 'x'.repeat(150_000)])(
  'a text comes back as it was (%#)',
  async (text) => {
    const packed = await packText(text);
    expect(packed).toMatch(/^[\w-]*$/);
    expect(await unpackText(packed, MAX)).toEqual({ ok: true, text });
  },
);

test('the letters are those of any other deflate', async () => {
  const packed = base64url(deflateRawSync('---\nid: a\n'));
  expect(await unpackText(packed, MAX)).toEqual({ ok: true, text: '---\nid: a\n' });
});

describe('what others have made of a link', () => {
  const whole = base64url(deflateRawSync('a lesson '.repeat(200)));
  test.each([
    ['nothing', ''],
    ['no base64', '<script>'],
    ['base64 of a wrong length', 'AAAAA'],
    ['bytes that are no deflate', base64url(Uint8Array.of(255, 255, 255, 255))],
    ['a link that was cut off', whole.slice(0, -8)],
    ['another encoding', base64url(deflateRawSync(Buffer.from([0xe9, 0x74, 0xe9])))],
  ])('%s is refused as malformed', async (_, packed) => {
    expect(await unpackText(packed, MAX)).toEqual({ ok: false, reason: 'malformed' });
  });

  test('a thousandfold bomb is refused without being held', async () => {
    const bomb = base64url(deflateRawSync(Buffer.alloc(100_000_000)));
    const before = process.memoryUsage().rss;
    expect(await unpackText(bomb, MAX)).toEqual({ ok: false, reason: 'too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  test('a link of a megabyte is refused before it is read', async () => {
    expect(await unpackText('A'.repeat(1_000_000), MAX)).toEqual({ ok: false, reason: 'too-large' });
  });
});
