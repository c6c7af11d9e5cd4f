import { downloadFile } from '../../storage/download-file.ts';

/** What a browser with access to the disk gives for one file; a part of the File System Access API. */
interface FileHandle {
  readonly createWritable: () => Promise<{
    readonly write: (content: Blob) => Promise<void>;
    readonly close: () => Promise<void>;
    readonly abort: () => Promise<void>;
  }>;
}

/**
 * How a file was saved: on the disk where the mentor said, among the downloads, there because the disk took nothing, or not at
 * all.
 */
export type SaveResult = 'saved' | 'downloaded' | 'downloaded-instead' | 'cancelled' | 'refused';

type SavePicker = (options: { readonly suggestedName: string }) => Promise<FileHandle>;

/** Saves files, and writes the same file again where the browser lets a page do that. Made once by the studio's page. */
export class FileSaver {
  readonly #handles = new Map<string, FileHandle>();

  /** Saves `content`; `key` names what it is, so that the next save goes to the same file. Never rejects. */
  async save(key: string, fileName: string, content: Blob): Promise<SaveResult> {
    const picker = savePicker();
    if (picker === null) return downloadFile(fileName, content) ? 'downloaded' : 'refused';
    try {
      const handle = this.#handles.get(key) ?? (await picker({ suggestedName: fileName }));
      await write(handle, content);
      this.#handles.set(key, handle);
      return 'saved';
    } catch (error) {
      // The next save asks again for a file.
      this.#handles.delete(key);
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
      // Not allowed, gone, or a full disk: the downloads are left.
      return downloadFile(fileName, content) ? 'downloaded-instead' : 'refused';
    }
  }
}

/** Writes a file as a whole or leaves it as it was. */
async function write(handle: FileHandle, content: Blob): Promise<void> {
  const file = await handle.createWritable();
  try {
    await file.write(content);
  } catch (error) {
    await file.abort().catch(() => undefined);
    throw error;
  }
  await file.close();
}

function savePicker(): SavePicker | null {
  if (!('showSaveFilePicker' in window) || typeof window.showSaveFilePicker !== 'function') return null;
  // The standard library has no type for this part of the browser.
  return window.showSaveFilePicker.bind(window) as SavePicker;
}
