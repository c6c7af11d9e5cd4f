import { replaceAt } from '../problems/fixes.ts';
import { meantKey } from '../problems/meant-key.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { Entry } from './read-yaml.ts';
import { slugOf } from '../words.ts';

type KeyType = 'text' | 'number' | 'slug' | 'slugs' | 'language' | 'list' | 'map';

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
  requires: 'slugs',
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
/** Keys that every lesson has. */
export const REQUIRED: readonly string[] = ['format', 'id', 'lang', 'title'];
/** Names that every object has: an id of this kind would be found where nothing was put. */
const FORBIDDEN_IDS: ReadonlySet<string> = new Set(['constructor', 'prototype']);

/** Whether a text would be an id if JavaScript did not keep it for itself; a parameter of its problem. */
export function reservedId(id: string): { readonly as?: string } {
  return FORBIDDEN_IDS.has(id) || id === '__proto__' ? { as: 'reserved' } : {};
}

/** Whether a text is an id: small letters, digits, single dashes between. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 100 && !FORBIDDEN_IDS.has(text);
}

/** Reports a key that the format does not know, or a value that is not of its key's type. */
export function checkEntry(key: string, entry: Entry, problems: ProblemList): void {
  if (key.startsWith('x-')) return;
  const { value, keyPlace, valuePlace } = entry;
  const type = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  if (type === undefined) {
    const near = meantKey(key, Object.keys(KEYS));
    problems.add('M002', keyPlace, { key }, near === null ? undefined : replaceAt(keyPlace, key, near));
    return;
  }
  const wrongType = (expected: 'text' | 'list' | 'map'): void => {
    reportType(key, entry, expected, problems);
  };
  const isText = typeof value === 'string';
  switch (type) {
    case 'number':
      if (!isText || !/^-?\d{1,9}$/.test(value.trim())) problems.add('M003', valuePlace, { key });
      return;
    case 'slug':
      checkId(key, entry, problems);
      return;
    case 'slugs':
      if (!Array.isArray(value)) wrongType('list');
      else checkIds(key, value, entry, problems);
      return;
    case 'language':
      if (!isText || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(value))
        problems.add('M005', valuePlace, { key });
      return;
    case 'text':
      if (!isText) wrongType('text');
      else if (value.trim() === '' && REQUIRED.includes(key)) problems.add('M001', keyPlace, { key });
      return;
    case 'list':
      if (!Array.isArray(value) && value !== '') wrongType('list');
      return;
    case 'map':
      if (!(value instanceof Map) && value !== '') wrongType('map');
  }
}

function reportType(
  key: string,
  { value, written, valuePlace }: Entry,
  type: 'text' | 'list' | 'map',
  problems: ProblemList,
): void {
  const isLine = typeof value === 'string' && value !== '' && !written.includes('\n');
  const listed = type === 'list' && isLine ? replaceAt(valuePlace, written, `[${written}]`) : undefined;
  problems.add('M017', valuePlace, { key, type }, listed);
}

function checkId(key: string, { value, written, valuePlace }: Entry, problems: ProblemList): void {
  if (typeof value !== 'string') {
    problems.add('M004', valuePlace, { key });
    return;
  }
  if (isSlug(value)) return;
  const slug = slugOf(value);
  const fix = isSlug(slug) && value === written ? replaceAt(valuePlace, value, slug) : undefined;
  problems.add('M004', valuePlace, { key, id: value, ...reservedId(value) }, fix);
}

function checkIds(key: string, ids: readonly unknown[], entry: Entry, problems: ProblemList): void {
  for (const [index, id] of ids.map(String).entries()) {
    const place = entry.itemPlaces[index] ?? entry.valuePlace;
    if (!isSlug(id)) problems.add('M004', place, { key, id, ...reservedId(id) });
  }
}
