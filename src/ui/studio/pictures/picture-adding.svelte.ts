import { readPicture } from './picture-file.ts';
import type { Picture, ReadPicture, RefusedPicture } from './picture-file.ts';
import type { Pictures } from './pictures.svelte.ts';

/** Pictures that a mentor has chosen, dropped or pasted: one after the other waits for its description. */
export class PictureAdding {
  /** Those that wait, the one that is asked about first. */
  waiting = $state.raw<readonly ReadPicture[]>([]);
  refused = $state.raw<readonly RefusedPicture[]>([]);
  readonly #pictures: Pictures;
  readonly #insert: (picture: { readonly name: string; readonly alt: string }) => Promise<void>;

  /** `insert` writes a picture that is kept into the lesson. */
  constructor(
    pictures: Pictures,
    insert: (picture: { readonly name: string; readonly alt: string }) => Promise<void>,
  ) {
    this.#pictures = pictures;
    this.#insert = insert;
  }

  /** Takes files; what is no picture of ours is told. Never rejects. */
  async offer(files: readonly File[]): Promise<void> {
    const read = await Promise.all(files.map(readPicture));
    this.refused = read.filter((each) => 'reason' in each);
    this.waiting = [...this.waiting, ...read.filter((each) => 'picture' in each)];
  }

  /** Keeps a picture that waited, and puts it into the lesson with its description, which may be empty. */
  async accept(picture: Picture, alt: string): Promise<void> {
    this.cancel(picture);
    const kept = await this.#pictures.add(picture);
    if ('reason' in kept) this.refused = [...this.refused, kept];
    else await this.#insert({ name: kept.name, alt });
  }

  /** Forgets a picture that waited. */
  cancel(picture: Picture): void {
    this.waiting = this.waiting.filter((each) => each.picture !== picture);
  }
}
