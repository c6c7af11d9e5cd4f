import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { FileSaver } from '../../../../src/ui/studio/files/save-file.ts';

type Handle = Pick<FileSystemFileHandle, 'createWritable'>;

let root: FileSystemDirectoryHandle;
let asked: string[] = [];
let downloads: string[] = [];

/** The browser's dialog, with a mentor who always answers the same. */
function letPick(answer: (name: string) => Promise<Handle>): void {
  vi.stubGlobal('showSaveFilePicker', ({ suggestedName }: { suggestedName: string }) => {
    asked.push(suggestedName);
    return answer(suggestedName);
  });
}

const contentOf = async (name: string): Promise<string> =>
  (await (await root.getFileHandle(name)).getFile()).text();
const aText = (text: string): Blob => new Blob([text], { type: 'text/markdown' });

beforeEach(async () => {
  // A real folder of the browser's own, with real handles.
  root = await navigator.storage.getDirectory();
  asked = [];
  downloads = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
  letPick((name) => root.getFileHandle(name, { create: true }));
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await root.removeEntry('a.fr.md').catch(() => undefined);
});

describe('a file on the disk', () => {
  test('is asked for once, and each save writes the whole of it', async () => {
    const saver = new FileSaver();
    expect(await saver.save('a', 'a.fr.md', aText('un texte plus long'))).toBe('saved');
    expect(await saver.save('a', 'a.fr.md', aText('court'))).toBe('saved');
    expect(await contentOf('a.fr.md')).toBe('court');
    expect(asked).toEqual(['a.fr.md']);
    expect(downloads).toEqual([]);
  });

  test('that nobody chose is no file', async () => {
    letPick(() => Promise.reject(new DOMException('closed', 'AbortError')));
    expect(await new FileSaver().save('a', 'a.fr.md', aText('x'))).toBe('cancelled');
    expect(downloads).toEqual([]);
  });

  test('that may not be written leaves a download, and is asked for again', async () => {
    letPick(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const saver = new FileSaver();
    expect(await saver.save('a', 'a.fr.md', aText('x'))).toBe('downloaded-instead');
    expect(downloads).toEqual(['a.fr.md']);
    letPick((name) => root.getFileHandle(name, { create: true }));
    expect(await saver.save('a', 'a.fr.md', aText('y'))).toBe('saved');
    expect(await contentOf('a.fr.md')).toBe('y');
  });

  test('that is gone with its folder leaves a download, and is asked for again', async () => {
    const folder = await root.getDirectoryHandle('parti', { create: true });
    letPick((name) => folder.getFileHandle(name, { create: true }));
    const saver = new FileSaver();
    expect(await saver.save('a', 'a.fr.md', aText('x'))).toBe('saved');
    await root.removeEntry('parti', { recursive: true });
    expect(await saver.save('a', 'a.fr.md', aText('y'))).toBe('downloaded-instead');
    letPick((name) => root.getFileHandle(name, { create: true }));
    expect(await saver.save('a', 'a.fr.md', aText('z'))).toBe('saved');
    expect(await contentOf('a.fr.md')).toBe('z');
    expect(downloads).toEqual(['a.fr.md']);
  });

  test('on a full disk keeps what it held, and the new text is a download', async () => {
    const saver = new FileSaver();
    await saver.save('a', 'a.fr.md', aText('was there'));
    const other = new FileSaver();
    letPick(async (name) => {
      const real = await root.getFileHandle(name);
      return {
        createWritable: async () => {
          const file = await real.createWritable();
          // The browser says so in the middle of writing.
          vi.spyOn(file, 'write').mockImplementation(async () => {
            await FileSystemWritableFileStream.prototype.write.call(file, 'half');
            throw new DOMException('full', 'QuotaExceededError');
          });
          return file;
        },
      };
    });
    expect(await other.save('a', 'a.fr.md', aText('new'))).toBe('downloaded-instead');
    expect(await contentOf('a.fr.md')).toBe('was there');
    expect(downloads).toEqual(['a.fr.md']);
  });

  test('is a download where the browser lets no page near the disk', async () => {
    vi.stubGlobal('showSaveFilePicker', undefined);
    expect(await new FileSaver().save('a', 'a.fr.md', aText('x'))).toBe('downloaded');
    expect(downloads).toEqual(['a.fr.md']);
  });
});
