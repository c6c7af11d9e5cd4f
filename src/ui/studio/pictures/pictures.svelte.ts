import { SvelteMap } from 'svelte/reactivity';
import * as v from 'valibot';

import type { RecordStore } from '../../storage/record-store.ts';
import { MAX_ALL_BYTES, namesLike, PICTURE_TYPES } from './picture-file.ts';
import type { Picture, RefusedPicture } from './picture-file.ts';
import { picturePath } from '../../../lessons/format/markdown/picture-mentions.ts';

const pictureSchema = v.object({
  name: v.string(),
  type: v.picklist(Object.values(PICTURE_TYPES)),
  bytes: v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
});

/** A picture and an address under which this page shows it. */
interface ShownPicture extends Picture {
  readonly address: string;
}

/** Pictures of all lessons of this browser's studio, by their paths beside the lessons. The studio's page disposes them. */
export class Pictures {
  readonly #store: RecordStore;
  readonly #pictures = new SvelteMap<string, ShownPicture>();

  constructor(store: RecordStore) {
    this.#store = store;
  }

  /** Reads everything from the store. Never rejects: where the browser keeps nothing, there is nothing. */
  async load(): Promise<void> {
    try {
      for (const [, value] of await this.#store.entries()) {
        const parsed = v.safeParse(pictureSchema, value);
        if (parsed.success && !this.#pictures.has(parsed.output.name)) this.#show(parsed.output);
      }
    } catch {
      // The drafts say so: they are refused the same storage.
    }
  }

  /** All pictures, by their names. */
  get all(): readonly Picture[] {
    return [...this.#pictures.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Bytes of all pictures together. */
  get size(): number {
    return this.all.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  /** The picture that a lesson means by a path, null when it is not here. */
  find(url: string): Picture | null {
    return this.#pictures.get(picturePath(url)) ?? null;
  }

  /** Address under which this page shows what a lesson means by a path; null when it is not here. */
  addressOf(url: string): string | null {
    return this.#pictures.get(picturePath(url))?.address ?? null;
  }

  /**
   * Keeps a picture under its name, or under a free one where another picture has it already, and answers which.
   * Without room for it nothing changes. Never rejects.
   */
  async add(picture: Picture): Promise<{ readonly name: string } | RefusedPicture> {
    const size = picture.bytes.length;
    const name = await this.#freeName(picture);
    if (this.#pictures.has(name)) return { name };
    if (this.size + size > MAX_ALL_BYTES) return { name: picture.name, reason: 'no-room', size };
    try {
      await this.#store.write(name, { ...picture, name });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError')
        return { name: picture.name, reason: 'no-room', size };
      // A browser that keeps nothing shows it all the same, and the drafts say that nothing is kept.
    }
    this.#show({ ...picture, name });
    return { name };
  }

  /** Forgets a picture. */
  async remove(name: string): Promise<void> {
    const known = this.#pictures.get(name);
    if (known === undefined) return;
    URL.revokeObjectURL(known.address);
    this.#pictures.delete(name);
    await this.#store.remove(name).catch(() => undefined);
  }

  /** Takes the addresses back. */
  dispose(): void {
    for (const { address } of this.#pictures.values()) URL.revokeObjectURL(address);
  }

  #show({ name, type, bytes }: Picture): void {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    this.#pictures.set(name, { name, type, bytes, address });
  }

  /** The first name like the picture's own that no other picture has, here or in another tab. */
  async #freeName({ name, bytes }: Picture): Promise<string> {
    for (const each of namesLike(name)) {
      const known = this.#pictures.get(each)?.bytes ?? (await this.#read(each));
      if (known === null || isSame(known, bytes)) return each;
    }
    return name;
  }

  async #read(name: string): Promise<Uint8Array | null> {
    try {
      const parsed = v.safeParse(pictureSchema, await this.#store.read(name));
      return parsed.success ? parsed.output.bytes : null;
    } catch {
      return null; // A browser that keeps nothing has nothing.
    }
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
