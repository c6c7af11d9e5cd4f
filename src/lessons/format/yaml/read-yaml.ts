import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, YAMLMap } from 'yaml';

import type { Place, ProblemList } from '../problems/problem-list.ts';
import { cut, scanYaml } from './scan-yaml.ts';

/** A value of the front matter, not yet typed by its key. */
export type Value = string | readonly string[] | ReadonlyMap<string, string>;

/** One `key: value` with its places. */
export interface Entry {
  /** Null when it is deeper than the format goes. */
  readonly value: Value | null;
  /** The value as it is written, when it is a text. */
  readonly written: string;
  readonly keyPlace: Place;
  readonly valuePlace: Place;
  /** Places of the items of a list, or of the keys of a map, in order. */
  readonly itemPlaces: readonly Place[];
}

/** Most levels of brackets and dashes: the library descends into each. */
const MAX_DEPTH = 20;
/** Keys that would reach into the prototype of an object. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads `key: value` lines, `firstLine` being the number of the first in the file; null when they cannot be read. */
export function readYaml(
  text: string,
  firstLine: number,
  problems: ProblemList,
): ReadonlyMap<string, Entry> | null {
  const deep = tooDeepAt(text);
  if (deep !== null) {
    problems.add('X003', { line: firstLine + deep, column: 1 }, { limit: MAX_DEPTH });
    return null;
  }
  // Hard spaces around a colon are typography; they are taken as spaces, which keeps every place true.
  const yaml = text.replace(/^(?:[\w-]+)[ \u00A0\u202F]*:[\u00A0\u202F]/gm, (found) =>
    found.replace(/[\u00A0\u202F]/g, ' '),
  );
  if (scanYaml(yaml, firstLine, problems)) return null;
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(Math.max(0, offset), yaml.length));
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const parsed = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, uniqueKeys: false });
  const [error] = parsed.errors;
  if (error !== undefined) {
    const place = placeAt(error.pos[0]);
    problems.add('F008', place, { text: cut((yaml.split('\n')[place.line - firstLine] ?? '').trim()) });
    return null;
  }
  const root: Document.Parsed['contents'] = parsed.contents;
  if (root === null) return new Map();
  if (!isMap(root)) {
    problems.add('F008', placeAt(0), { text: cut(yaml.split('\n')[0] ?? '') });
    return null;
  }
  return readEntries(root, yaml, placeAt, problems);
}

/** Index of the first line that opens too many brackets or dashes; null when there is none. */
function tooDeepAt(yaml: string): number | null {
  let depth = 0;
  for (const [index, line] of yaml.split('\n').entries()) {
    for (const sign of line) {
      if (sign === '[' || sign === '{') depth += 1;
      else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1;
      if (depth > MAX_DEPTH) return index;
    }
    const dashes = /^(?:[ \t]*[-?:](?=[ \t]))*/.exec(line)?.[0].match(/[-?:]/g)?.length ?? 0;
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (dashes > MAX_DEPTH || indent > MAX_DEPTH * 4) return index;
  }
  return null;
}

function readEntries(
  root: YAMLMap,
  yaml: string,
  placeAt: (offset: number) => Place,
  problems: ProblemList,
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const startOf = (node: unknown): Place => placeAt(rangeOf(node)[0]);
  for (const { key, value: node } of root.items) {
    const keyPlace = startOf(key);
    const name = isScalar(key) ? scalarText(key).trim() : '';
    if (!isScalar(key) || FORBIDDEN_KEYS.has(name)) {
      problems.add('M002', keyPlace, { key: name });
      continue;
    }
    const earlier = entries.get(name);
    if (earlier !== undefined) problems.add('F012', keyPlace, { key: name, n: earlier.keyPlace.line });
    const marked = findMarked(node);
    if (marked !== null) problems.add('F006', startOf(marked.node), { c: marked.sign, value: name });
    const [from, to] = rangeOf(node);
    const isEmpty = node === null || (isScalar(node) && from === to);
    const parts = isSeq(node) ? node.items : isMap(node) ? node.items.map((pair) => pair.key) : [];
    for (const part of isMap(node) ? parts : [])
      if (isScalar(part) && FORBIDDEN_KEYS.has(scalarText(part)))
        problems.add('M002', startOf(part), { key: scalarText(part) });
    entries.set(name, {
      value: readValue(node),
      written: yaml.slice(from, to).trimEnd(),
      keyPlace,
      valuePlace: isEmpty ? keyPlace : placeAt(from),
      itemPlaces: parts.map(startOf),
    });
  }
  return entries;
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}

/** A node with an anchor or a tag, or a reference to one: the format does without them. */
function findMarked(node: unknown, depth = 0): { node: unknown; sign: string } | null {
  if (isAlias(node)) return { node, sign: '*' };
  if (!isScalar(node) && !isSeq(node) && !isMap(node)) return null;
  if (node.anchor !== undefined) return { node, sign: '&' };
  if (node.tag !== undefined && !/^tag:yaml\.org,2002:(?:str|seq|map)$/.test(node.tag))
    return { node, sign: '!' };
  if (isScalar(node) || depth > MAX_DEPTH) return null;
  for (const item of node.items) {
    const inner: unknown = isMap(node) ? (item as { value: unknown }).value : item;
    const found = findMarked(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
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
  for (const { key, value } of node.items) {
    if (!isScalar(key) || !(isScalar(value) || value === null)) return null;
    map.set(scalarText(key), value === null ? '' : scalarText(value));
  }
  return map;
}

function scalarText(node: { readonly value: unknown }): string {
  return typeof node.value === 'string' ? node.value : '';
}
