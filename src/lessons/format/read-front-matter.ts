import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { YAMLError, YAMLMap } from 'yaml';

import type { LessonId } from '../lesson.ts';
import type { FrontMatter } from './draft.ts';
import type { Place, ProblemList } from './problem-list.ts';

type KeyType = 'text' | 'number' | 'slug' | 'language' | 'list' | 'map';

/** Every key of format 1 and what its value is. */
const KEYS: Readonly<Record<string, KeyType>> = {
  format: 'number',
  id: 'slug',
  lang: 'language',
  title: 'text',
  summary: 'text',
  minutes: 'number',
  level: 'number',
  introduces: 'list',
  skills: 'list',
  part: 'text',
  requires: 'list',
  authors: 'list',
  license: 'text',
  canvas: 'text',
  'time-limit': 'number',
  'hints-after': 'number',
  'solution-after': 'number',
  base: 'language',
  lexicon: 'map',
  texts: 'map',
  synced: 'map',
};
const REQUIRED = ['format', 'id', 'lang', 'title'];
const KNOWN_FORMAT = 1;
/** Keys that would reach into the prototype of an object. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** Longest running time that a lesson may ask for, in milliseconds. */
const MAX_TIME_MS = 5000;

/** A value of the front matter, not yet typed by its key. */
type Value = string | readonly string[] | ReadonlyMap<string, string>;

/** One `key: value` of the front matter with its places. */
interface Entry {
  readonly value: Value;
  readonly keyPlace: Place;
  readonly valuePlace: Place;
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
  const top: Place = { line: 1, column: 1 };
  for (const key of REQUIRED) if (!entries.has(key)) problems.add('M001', top, { key });
  for (const [key, entry] of entries) checkEntry(key, entry, problems);

  const text = (key: string): string | null => {
    const value = entries.get(key)?.value;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const number = (key: string): number | null => {
    const value = text(key);
    return value !== null && /^\d+$/.test(value) ? Number(value) : null;
  };
  const list = (key: string): readonly string[] => {
    const value = entries.get(key)?.value;
    return Array.isArray(value) ? (value as readonly string[]) : [];
  };
  const map = (key: string): Readonly<Record<string, string>> => {
    const value = entries.get(key)?.value;
    return value instanceof Map ? Object.fromEntries(value as ReadonlyMap<string, string>) : {};
  };
  const placeOf = (key: string): Place => entries.get(key)?.valuePlace ?? top;

  const id = text('id');
  const language = text('lang');
  const base = text('base');
  const format = number('format');
  if (format !== null && format > KNOWN_FORMAT)
    problems.add('M006', placeOf('format'), { v: format, known: KNOWN_FORMAT });
  const level = number('level');
  if (level !== null && (level < 1 || level > 5)) problems.add('M007', placeOf('level'));
  const minutes = number('minutes');
  if (minutes !== null && (minutes < 1 || minutes > 240))
    problems.add('M008', placeOf('minutes'), { v: minutes });
  const canvas = text('canvas') ?? 'none';
  if (canvas !== 'none' && canvas !== 'draw') problems.add('M009', placeOf('canvas'), { v: canvas });
  const part = text('part') ?? 'core';
  if (part !== 'core' && part !== 'extension') problems.add('M009', placeOf('part'), { v: part });
  if (id !== null && language !== null) {
    const wanted = `${id}.${language}.md`;
    const got = fileName.split('/').at(-1) ?? fileName;
    if (got !== '' && got !== wanted && got !== `${id}.md`)
      problems.add('M010', placeOf('id'), { fn: got, want: wanted });
    if (list('requires').includes(id)) problems.add('M011', placeOf('requires'));
  }
  if (base !== null && base === language) problems.add('M012', placeOf('base'), { lang: base });
  if (base === null) {
    for (const key of ['lexicon', 'texts'])
      if (entries.has(key)) problems.add('M013', entries.get(key)?.keyPlace ?? top);
  }
  if (id === null || language === null || format === null || format > KNOWN_FORMAT) return null;
  return {
    id: id as LessonId, // Checked against the grammar of ids above.
    language,
    title: text('title') ?? id,
    summary: text('summary') ?? '',
    minutes,
    level,
    part: part === 'extension' ? 'extension' : 'core',
    introduces: list('introduces'),
    skills: list('skills'),
    requires: list('requires') as readonly LessonId[], // Ids of other files; the course checks that they exist.
    authors: list('authors'),
    license: text('license'),
    canvas: canvas === 'draw' ? 'draw' : 'none',
    timeLimitMs: Math.min(number('time-limit') ?? 2000, MAX_TIME_MS),
    hintsAfter: number('hints-after') ?? 1,
    solutionAfter: number('solution-after') ?? 3,
    base,
    lexicon: map('lexicon'),
    texts: map('texts'),
  };
}

function checkEntry(key: string, { value, keyPlace, valuePlace }: Entry, problems: ProblemList): void {
  if (key.startsWith('x-')) return;
  const type = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  if (type === undefined) {
    problems.add('M002', keyPlace, { key });
    return;
  }
  const isText = typeof value === 'string';
  switch (type) {
    case 'number':
      if (!isText || !/^\d{1,9}$/.test(value.trim())) problems.add('M003', valuePlace, { key });
      return;
    case 'slug':
      if (!isText || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)) problems.add('M004', valuePlace, { key });
      return;
    case 'language':
      if (!isText || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(value))
        problems.add('M005', valuePlace, { key });
      return;
    case 'text':
      if (!isText) problems.add('F008', valuePlace, { text: key });
      else if (value.trim() === '' && REQUIRED.includes(key)) problems.add('M001', keyPlace, { key });
      return;
    case 'list':
      if (!Array.isArray(value)) problems.add('F008', valuePlace, { text: key });
      return;
    case 'map':
      if (!(value instanceof Map)) problems.add('F008', valuePlace, { text: key });
      return;
  }
}

/** Reads `key: value` lines; null when the text is no such list at all. */
export function readYaml(
  yaml: string,
  firstLine: number,
  problems: ProblemList,
): ReadonlyMap<string, Entry> | null {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.max(0, offset));
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const parsed = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: lines,
    strict: true,
    uniqueKeys: true,
  });
  if (parsed.errors.length > 0) {
    for (const error of parsed.errors) addYamlError(error, yaml, placeAt(error.pos[0]), problems);
    return null;
  }
  const root: unknown = parsed.contents;
  if (root === null) return new Map();
  if (!isMap(root)) {
    problems.add('F008', placeAt(0), { text: cut(yaml.split('\n')[0] ?? '') });
    return null;
  }
  return readEntries(root, placeAt, problems);
}

function readEntries(
  root: YAMLMap,
  placeAt: (offset: number) => Place,
  problems: ProblemList,
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const startOf = (node: unknown): Place =>
    placeAt((node as { range?: readonly number[] } | null)?.range?.[0] ?? 0);
  for (const item of root.items as readonly unknown[]) {
    if (!isPair(item) || !isScalar(item.key)) continue;
    const key = String(item.key.value);
    const keyPlace = startOf(item.key);
    if (FORBIDDEN_KEYS.has(key)) {
      problems.add('M002', keyPlace, { key });
      continue;
    }
    const value = readValue(item.value);
    if (value === null) problems.add('F008', startOf(item.value), { text: key });
    else
      entries.set(key, { value, keyPlace, valuePlace: item.value === null ? keyPlace : startOf(item.value) });
  }
  return entries;
}

function readValue(node: unknown): Value | null {
  if (node === null || node === undefined) return '';
  if (isScalar(node)) return scalarText(node);
  if (isSeq(node)) {
    const items = node.items.map((item) => (isScalar(item) ? scalarText(item) : null));
    return items.every((item) => item !== null) ? items : null;
  }
  if (!isMap(node)) return null;
  const map = new Map<string, string>();
  for (const item of node.items) {
    if (!isScalar(item.key) || !isScalar(item.value)) return null;
    const key = scalarText(item.key);
    if (!FORBIDDEN_KEYS.has(key)) map.set(key, scalarText(item.value));
  }
  return map;
}

function scalarText(node: { readonly value: unknown }): string {
  return typeof node.value === 'string' ? node.value : '';
}

function addYamlError(error: YAMLError, yaml: string, place: Place, problems: ProblemList): void {
  const line = yaml.slice(0, error.pos[0]).split('\n').length - 1;
  const text = yaml.split('\n')[line] ?? '';
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY': {
      const value = /^[^:]*:\s*(.*)$/.exec(text)?.[1] ?? text;
      problems.add(value.includes(':') ? 'F005' : 'F008', place, { value: cut(value), text: cut(text) });
      return;
    }
    case 'DUPLICATE_KEY':
      problems.add('F012', place, { key: /^\s*([^:\s]+)/.exec(text)?.[1] ?? '', n: firstLineOf(yaml, text) });
      return;
    case 'TAB_AS_INDENT':
      problems.add('F009', place);
      return;
    case 'BAD_INDENT':
      problems.add('F010', place, { text: cut(text.trim()) });
      return;
    case 'MISSING_CHAR':
      if (/["']/.test(text)) problems.add('F003', place, { q: /["']/.exec(text)?.[0] ?? '"' });
      else if (/[[{]/.test(text)) problems.add('F007', place, { c: text.includes('[') ? ']' : '}' });
      else problems.add('F008', place, { text: cut(text) });
      return;
    case 'UNEXPECTED_TOKEN':
      problems.add(/:\s*(["']).*\1/.test(text) ? 'F004' : 'F008', place, {
        rest: cut(text),
        text: cut(text),
      });
      return;
    default: {
      const start = /:\s*([@`&*!|>%])/.exec(text)?.[1];
      problems.add(start === undefined ? 'F008' : 'F006', place, {
        c: start ?? '',
        value: cut(text),
        text: cut(text),
      });
    }
  }
}

function firstLineOf(yaml: string, text: string): number {
  const key = /^\s*([^:]+):/.exec(text)?.[1] ?? '';
  return yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 2;
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
