import * as v from 'valibot';

/** Where one exercise stands in its track. */
export interface Place {
  /** Its name in the track, null where it says none. */
  readonly name: string | null;
  readonly chapter: string;
  /** From 1 to 5, null where the track does not say. */
  readonly level: number | null;
}

/** An exercise as far as its place is asked for. */
export interface Placed {
  /** Path of its folder or file, relative to what is imported. */
  readonly path: string;
}

const text = v.optional(v.fallback(v.nullable(v.string()), null), null);
const texts = v.optional(v.fallback(v.array(v.string()), []), []);
const entrySchema = v.object({
  slug: v.string(),
  name: text,
  difficulty: v.optional(v.fallback(v.nullable(v.number()), null), null),
  prerequisites: texts,
  concepts: texts,
});
type Entry = v.InferOutput<typeof entrySchema>;
const entriesSchema = v.optional(v.fallback(v.array(entrySchema), []), []);
const configSchema = v.object({
  language: text,
  exercises: v.union([v.array(entrySchema), v.object({ concept: entriesSchema, practice: entriesSchema })]),
});
const orderSchema = v.object({
  challengeOrder: v.array(
    v.union([
      v.pipe(
        v.object({ id: v.string() }),
        v.transform(({ id }) => id),
      ),
      v.pipe(
        v.tuple([v.string(), v.string()]),
        v.transform(([id]) => id),
      ),
    ]),
  ),
});

const WORDS = {
  fr: {
    concept: 'Notions',
    practice: ['Entraînement : facile', 'Entraînement : moyen', 'Entraînement : difficile'],
  },
  en: { concept: 'Concepts', practice: ['Practice: easy', 'Practice: medium', 'Practice: hard'] },
} as const;
/** Folders that hold all exercises and say nothing of any. */
const SAYS_NOTHING =
  /^(?:exercises?|challenges?|problems?|katas?|practice|concept|src|lib|js|javascript|typescript|curriculum|english|tests?|specs?|__tests__|starters?|questions?|lessons?)$/i;
const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The order of a track and what it says of each exercise. */
export class TrackPlan {
  readonly #places = new Map<string, Place & { readonly order: number }>();
  readonly #order: ReadonlyMap<string, number>;
  /** The language that the track teaches, null where it does not say. */
  readonly language: string | null;

  /** `config` is the text of the track's own `config.json`, empty for none; `files` may have lists of challenges. */
  constructor(config: string, files: ReadonlyMap<string, string>, language: 'fr' | 'en') {
    const parsed = v.safeParse(configSchema, readJson(config));
    this.language = parsed.success ? parsed.output.language : null;
    this.#order = challengeOrder(files);
    if (!parsed.success) return;
    const { exercises } = parsed.output;
    const words = WORDS[language];
    const [concept, practice] = Array.isArray(exercises)
      ? [[], exercises]
      : [exercises.concept, exercises.practice];
    for (const entry of byNeed(concept)) this.#add(entry, words.concept, null);
    for (const entry of practice.toSorted((a, b) => (a.difficulty ?? 5) - (b.difficulty ?? 5))) {
      const difficulty = entry.difficulty ?? 5;
      const step = difficulty <= 3 ? 0 : difficulty <= 7 ? 1 : 2;
      this.#add(entry, words.practice[step], entry.difficulty);
    }
  }

  #add({ slug, name }: Entry, chapter: string, difficulty: number | null): void {
    const level = difficulty === null ? null : Math.min(5, Math.max(1, Math.ceil(difficulty / 2)));
    if (!this.#places.has(slug)) this.#places.set(slug, { name, chapter, level, order: this.#places.size });
  }

  /** What is known of the exercise at a path. A chapter without a name is the whole track. */
  placeOf(path: string): Place {
    const known = this.#places.get(stemOf(path));
    if (known !== undefined) return known;
    const folders = path
      .split('/')
      .slice(0, -1)
      .filter((part) => !SAYS_NOTHING.test(part));
    return { name: null, chapter: folders.map(wordsOf).join(' – '), level: null };
  }

  /** In the order of the track; what it does not name comes after that, by the numbers and names of the folders. */
  sort<T extends Placed>(exercises: readonly T[], idOf: (exercise: T) => string): readonly T[] {
    const rank = (one: T): number => this.#places.get(stemOf(one.path))?.order ?? Number.MAX_SAFE_INTEGER;
    const folder = (one: T): string => one.path.split('/').slice(0, -1).join('/');
    const place = (one: T): number => this.#order.get(idOf(one)) ?? Number.MAX_SAFE_INTEGER;
    return exercises.toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        byName.compare(folder(a), folder(b)) ||
        place(a) - place(b) ||
        byName.compare(a.path, b.path),
    );
  }
}

/** A name of a folder in words: `02_repeatString` is “Repeat String”. */
export function wordsOf(name: string): string {
  const words = name
    .replace(/^\d+[-_.\s]*(?=\D)/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[-_.\s]+/);
  return words
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
}

function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
}

/** Each after those that teach what it needs; else in the order of the track. */
function byNeed(entries: readonly Entry[]): readonly Entry[] {
  const left = [...entries];
  const done: Entry[] = [];
  while (left.length > 0) {
    const missing = new Set(left.flatMap(({ concepts }) => concepts));
    const ready = left.findIndex(({ prerequisites, concepts }) =>
      prerequisites.every((need) => !missing.has(need) || concepts.includes(need)),
    );
    // Exercises that need each other stand as they are.
    done.push(...left.splice(Math.max(ready, 0), 1));
  }
  return done;
}

function challengeOrder(files: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  for (const [path, json] of files) {
    if (!/(?:^|\/)(?:meta|_meta|[\w-]+)\.json$/.test(path) || !json.includes('"challengeOrder"')) continue;
    const parsed = v.safeParse(orderSchema, readJson(json));
    if (parsed.success) parsed.output.challengeOrder.forEach((id, index) => order.set(id, index));
  }
  return order;
}

/** JSON in which authors may have left notes. */
function readJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, '').replace(/(^|[\s,[\]{}])\/\/[^"\n]*$/gm, '$1'));
  } catch {
    return null;
  }
}
