import * as v from 'valibot';

import type { Problem } from '../problem.ts';
import { problemAt, readText, type Fetched } from './fetched.ts';
import { resolveInside } from './resolve-inside.ts';

/** Path of the file in which a school names its courses. */
export const CONFIG_FILE = 'config.json';

/** Most tables of contents that are read. */
const MAX_COURSES = 20;

/** The tables of contents that a school has added, and what is wrong with how it says so. */
export interface SchoolConfig {
  readonly courses: readonly string[];
  readonly problems: readonly Problem[];
}

const schema = v.object({ courses: v.optional(v.array(v.unknown()), []) });

/** Reads `config.json` as a server gave it. */
export function readConfig(fetched: Fetched): SchoolConfig {
  const read = readText(CONFIG_FILE, fetched);
  if (!read.ok) return { courses: [], problems: [read.problem] };
  let value: unknown;
  try {
    value = JSON.parse(read.text.replace(/^\uFEFF/, ''));
  } catch {
    return { courses: [], problems: [problemAt('N005', {}, placeOfFault(read.text))] };
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success || Array.isArray(value)) return { courses: [], problems: [problemAt('N004', {})] };
  const courses: string[] = [];
  const problems: Problem[] = [];
  for (const entry of parsed.output.courses.slice(0, MAX_COURSES)) {
    if (typeof entry !== 'string' || !/\.md$/i.test(entry)) {
      problems.push(problemAt('N004', {}, placeOf(entry, read.text)));
      continue;
    }
    const path = resolveInside('', entry);
    if (path === null) problems.push(problemAt('N006', { url: entry }, placeOf(entry, read.text)));
    else if (!courses.includes(path)) courses.push(path);
  }
  return { courses, problems };
}

function placeOf(entry: unknown, text: string): { line: number; column: number } {
  return placeAt(text, Math.max(0, text.indexOf(JSON.stringify(entry))));
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The last line up to which a JSON text makes sense is not told by browsers alike; the first odd sign of a line is. */
function placeOfFault(text: string): { line: number; column: number } {
  const odd = /[“”‘’«»]|,\s*[\]}]|'[^'\n]*'|\/\//.exec(text);
  return placeAt(text, odd?.index ?? Math.max(0, text.trimEnd().length - 1));
}
