import * as v from 'valibot';

/** Name of a draft in the studio of this browser; it says nothing about the lesson in it. */
export type DraftId = string & { readonly __brand: 'DraftId' };

/** One lesson file that a mentor works on. */
export interface Draft {
  readonly id: DraftId;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** True for a lesson that came by a link and that nobody here has looked through yet. */
  readonly isReceived: boolean;
}

/** What a draft was at an earlier moment. */
export interface DraftVersion {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const draftSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  text: v.string(),
  createdAt: v.number(),
  updatedAt: v.number(),
  isReceived: v.boolean(),
});
const versionsSchema = v.array(v.object({ text: v.string(), at: v.number() }));

/** Reads a stored draft; anything that is not whole and right counts as none. */
export function parseDraft(value: unknown): Draft | null {
  const parsed = v.safeParse(draftSchema, value);
  if (!parsed.success) return null;
  return { ...parsed.output, id: parsed.output.id as DraftId }; // The grammar of ids was checked.
}

/** Reads the stored versions of a draft; anything that is not whole and right counts as none. */
export function parseVersions(value: unknown): readonly DraftVersion[] {
  const parsed = v.safeParse(versionsSchema, value);
  return parsed.success ? parsed.output : [];
}

/**
 * Keeps at most `most` versions, the first and the last among them. The one whose neighbours stand closest together
 * goes first, so that recent hours are kept in detail and older days in outline. `versions` are in order of time.
 */
export function thinVersions(versions: readonly DraftVersion[], most: number): readonly DraftVersion[] {
  const kept = [...versions];
  while (kept.length > most) {
    let closest = 1;
    for (let index = 2; index < kept.length - 1; index++)
      if (gapAround(kept, index) < gapAround(kept, closest)) closest = index;
    kept.splice(closest, 1);
  }
  return kept;
}

function gapAround(versions: readonly DraftVersion[], index: number): number {
  return (versions[index + 1]?.at ?? Infinity) - (versions[index - 1]?.at ?? -Infinity);
}

/** A new name for a draft, by chance. */
export function newDraftId(): DraftId {
  const numbers = crypto.getRandomValues(new Uint32Array(2));
  const letters = [...numbers].map((number) => number.toString(36)).join('');
  return `d${letters}` as DraftId; // Letters and digits only: the grammar of ids holds.
}
