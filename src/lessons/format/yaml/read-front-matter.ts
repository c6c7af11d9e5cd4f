import type { LessonId } from '../../lesson.ts';
import type { FrontMatter } from '../draft.ts';
import { insertAt, replaceAt } from '../problems/fixes.ts';
import { checkEntry, isSlug, REQUIRED } from './front-keys.ts';
import { frenchKey } from '../problems/meant-key.ts';
import { nearestWord } from '../problems/nearest-word.ts';
import type { Place, ProblemList } from '../problems/problem-list.ts';
import { readYaml, type Entry } from './read-yaml.ts';

const KNOWN_FORMAT = 1;
/** Longest running time that a lesson may ask for, in milliseconds. */
const MAX_TIME_MS = 5000;
const DEFAULT_TIME_MS = 2000;
const TOP: Place = { line: 1, column: 1 };

/** The entries with ways to ask for one by its key and type; a value of another type reads as absent. */
class Front {
  readonly entries: ReadonlyMap<string, Entry>;

  constructor(entries: ReadonlyMap<string, Entry>) {
    this.entries = entries;
  }

  text(key: string): string | null {
    const value = this.entries.get(key)?.value;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  }

  number(key: string): number | null {
    const value = this.text(key);
    return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
  }

  list(key: string): readonly string[] {
    const value = this.entries.get(key)?.value;
    return Array.isArray(value) ? (value as readonly string[]) : [];
  }

  map(key: string): Readonly<Record<string, string>> {
    const value = this.entries.get(key)?.value;
    return value instanceof Map ? Object.fromEntries(value as ReadonlyMap<string, string>) : {};
  }

  placeOf(key: string): Place {
    return this.entries.get(key)?.valuePlace ?? TOP;
  }
}

/**
 * Reads the YAML between the two `---` lines. `firstLine` is the 1-based line of its first line. Null when something
 * that the rest depends on is missing or wrong; the problems say what.
 */
export function readFrontMatter(
  yaml: string,
  firstLine: number,
  fileName: string,
  problems: ProblemList,
): FrontMatter | null {
  const entries = readYaml(yaml, firstLine, problems);
  if (entries === null) return null;
  const front = new Front(entries);
  reportMissingKeys(entries, firstLine, fileName, problems);
  for (const [key, entry] of entries) checkEntry(key, entry, problems);
  checkRanges(front, problems);
  checkNames(front, fileName, problems);
  const [id, language, base, format] = [
    front.text('id'),
    front.text('lang'),
    front.text('base'),
    front.number('format'),
  ];
  if (id === null || !isSlug(id) || language === null || format !== KNOWN_FORMAT) return null;
  return {
    id: id as LessonId, // Checked against the grammar of ids above.
    language,
    title: front.text('title') ?? id,
    summary: front.text('summary') ?? '',
    makes: front.text('x-makes') ?? '',
    minutes: front.number('minutes'),
    level: front.number('level'),
    part: front.text('part') === 'extension' ? 'extension' : 'core',
    introduces: front.list('introduces'),
    skills: front.list('skills'),
    requires: front.list('requires') as readonly LessonId[], // Ids of other files; the course checks that they exist.
    authors: front.list('authors'),
    license: front.text('license'),
    canvas: front.text('canvas') === 'draw' ? 'draw' : 'none',
    timeLimitMs: Math.min(front.number('time-limit') ?? DEFAULT_TIME_MS, MAX_TIME_MS),
    hintsAfter: front.number('hints-after') ?? 1,
    solutionAfter: front.number('solution-after') ?? 3,
    base,
    lexicon: front.map('lexicon'),
    texts: front.map('texts'),
    synced: front.map('synced'),
    places: {
      id: front.placeOf('id'),
      base: front.placeOf('base'),
      lexicon: keyPlaces(entries.get('lexicon')),
      texts: keyPlaces(entries.get('texts')),
      synced: keyPlaces(entries.get('synced')),
    },
  };
}

function reportMissingKeys(
  entries: ReadonlyMap<string, Entry>,
  firstLine: number,
  fileName: string,
  problems: ProblemList,
): void {
  for (const key of REQUIRED) {
    // What is there under another name is told at that name.
    if ([...entries.keys()].some((each) => each === key || frenchKey(each, REQUIRED) === key)) continue;
    const value = valueFromName(key, fileName);
    const at = { line: firstLine, column: 1 };
    problems.add('M001', TOP, { key }, value === null ? undefined : insertAt(at, `${key}: ${value}\n`));
  }
}

/** What the file's name says about a key that is missing; null when it says nothing. */
function valueFromName(key: string, fileName: string): string | null {
  const [, id, language] = /^(?:.*[\\/])?([a-z0-9-]+)\.([a-z]{2,3})\.md$/.exec(fileName) ?? [];
  switch (key) {
    case 'format':
      return String(KNOWN_FORMAT);
    case 'id':
      return id ?? null;
    case 'lang':
      return language ?? null;
    default:
      return null;
  }
}

function keyPlaces(entry: Entry | undefined): ReadonlyMap<string, Place> {
  const keys = entry?.value instanceof Map ? [...(entry.value as ReadonlyMap<string, string>).keys()] : [];
  return new Map(keys.map((key, index) => [key, entry?.itemPlaces[index] ?? TOP]));
}

function checkRanges(front: Front, problems: ProblemList): void {
  const format = front.number('format');
  if (format !== null && format > KNOWN_FORMAT)
    problems.add('M006', front.placeOf('format'), { v: format, known: KNOWN_FORMAT });
  if (format !== null && format < 1)
    problems.add('M014', front.placeOf('format'), { key: 'format', list: '1', v: format });
  const level = front.number('level');
  if (level !== null && (level < 1 || level > 5)) problems.add('M007', front.placeOf('level'));
  const minutes = front.number('minutes');
  if (minutes !== null && (minutes < 1 || minutes > 240))
    problems.add('M008', front.placeOf('minutes'), { v: minutes });
  checkWord('canvas', ['none', 'draw'], 'M009', front, problems);
  checkWord('part', ['core', 'extension'], 'M014', front, problems);
  const time = front.number('time-limit');
  const place = front.placeOf('time-limit');
  if (time === 0) problems.add('M015', place, { key: 'time-limit', min: 1 });
  if (time !== null && time > MAX_TIME_MS)
    problems.add(
      'M016',
      place,
      { v: time, max: MAX_TIME_MS },
      replaceAt(place, String(time), String(MAX_TIME_MS)),
    );
}

function checkWord(
  key: string,
  words: readonly string[],
  code: string,
  front: Front,
  problems: ProblemList,
): void {
  const value = front.text(key);
  if (value === null || words.includes(value)) return;
  const place = front.placeOf(key);
  const near = front.entries.get(key)?.written === value ? nearestWord(value, words) : null;
  const fix = near === null ? undefined : replaceAt(place, value, near);
  problems.add(code, place, { key, list: words.join(', '), v: value }, fix);
}

function checkNames(front: Front, fileName: string, problems: ProblemList): void {
  const [id, language, base] = [front.text('id'), front.text('lang'), front.text('base')];
  if (id !== null && isSlug(id) && language !== null) {
    const wanted = `${id}.${language}.md`;
    const got = fileName.split(/[\\/]/).at(-1) ?? fileName;
    if (got !== '' && got !== wanted && got !== `${id}.md`)
      problems.add(
        'M010',
        front.placeOf('id'),
        { fn: got, want: wanted },
        {
          code: 'rename-file',
          params: { name: wanted },
          edits: [],
          fileName: wanted,
        },
      );
    if (front.list('requires').includes(id)) {
      const index = front.list('requires').indexOf(id);
      problems.add('M011', front.entries.get('requires')?.itemPlaces[index] ?? front.placeOf('requires'));
    }
  }
  if (base !== null && base === language) problems.add('M012', front.placeOf('base'), { lang: base });
  if (base !== null) return;
  for (const key of ['lexicon', 'texts']) {
    const entry = front.entries.get(key);
    if (entry !== undefined) problems.add('M013', entry.keyPlace);
  }
}
