import { LENGTH_KEY, TAG } from '../../../sandbox/trace/log/log-format.ts';
import type { LoggedValue } from '../../../sandbox/trace/log/log-format.ts';
import type { LoggedObject } from '../../../sandbox/trace/log/heap.ts';
import type { RunState } from '../../../sandbox/trace/log/run-state.ts';
import type { ObjectKind } from '../../../sandbox/trace/story/step-story.ts';
import { objectKind, shortText } from '../../../sandbox/trace/log/value-text.ts';
import { className } from './see-object.ts';
import type { StateSight } from './see-state.ts';

/** One line of an object in the diagram: a text, or an arrow to another object. */
export interface GraphRow {
  readonly label: string;
  /** What it holds, where that is no arrow. */
  readonly text: string;
  /** Number of the object that it leads to, null for a plain value. */
  readonly target: number | null;
}

/** One object of the diagram. */
export interface GraphBox {
  readonly id: number;
  readonly of: ObjectKind;
  /** Its class, empty for plain objects and arrays. */
  readonly title: string;
  readonly rows: readonly GraphRow[];
  /** Ways to it, as a student would write them: `a`, `b.ami`. */
  readonly paths: readonly string[];
  readonly isChanged: boolean;
}

/** A variable that leads to an object. */
export interface GraphName {
  readonly key: string;
  readonly name: string;
  /** The call that it belongs to, where another one has a variable of this name. */
  readonly call: string | null;
  readonly target: number;
}

/** The objects that can be reached from the names in view, and who leads to whom. */
export interface ReferenceGraph {
  readonly names: readonly GraphName[];
  readonly boxes: readonly GraphBox[];
  /** Objects that are left out. */
  readonly cut: number;
}

/** Most objects, and most lines of one, that are drawn. */
const MAX_BOXES = 12;
const MAX_ROWS = 6;

/** The diagram of what the names in view lead to. */
export function referenceGraph({ calls, state, changes }: StateSight): ReferenceGraph {
  const seen = calls.flatMap((call) =>
    call.scopes.flatMap(({ variables }) =>
      variables.flatMap(({ key, name, holds }) =>
        holds === null ? [] : [{ key, name, target: holds.id, call: call.name }],
      ),
    ),
  );
  const unique = [...new Map(seen.map((one) => [one.key, one])).values()];
  const order = reach(
    state,
    unique.map(({ target }) => target),
  );
  const drawn = new Set(order.slice(0, MAX_BOXES));
  const names = unique
    .filter(({ target }) => drawn.has(target))
    .map(({ key, name, target, call }): GraphName => {
      const isAmbiguous = unique.some((other) => other.name === name && other.key !== key);
      return { key, name, target, call: isAmbiguous && call !== '' ? call : null };
    });
  const paths = pathsTo(state, names, drawn);
  const boxes = order.slice(0, MAX_BOXES).flatMap((id): GraphBox[] => {
    const object = state.object(id);
    const of = object === null ? null : objectKind(object.title);
    if (object === null || of === null) return [];
    return [
      {
        id,
        of,
        title: of === 'object' ? className(object) : '',
        rows: rowsOf(state, object, of, id, drawn),
        paths: paths.get(id) ?? [],
        isChanged: changes.entries.has(id),
      },
    ];
  });
  return { names, boxes, cut: order.length - boxes.length };
}

/** The objects to which more than one way leads. */
export function sharedBoxes({ boxes }: ReferenceGraph): GraphBox[] {
  return boxes.filter(({ paths }) => paths.length > 1);
}

/** Objects in the order in which they are met, some more than are drawn. */
function reach(state: RunState, from: readonly number[]): number[] {
  const order = [...new Set(from)];
  for (let index = 0; index < order.length && order.length < MAX_BOXES * 4; index++) {
    const object = state.object(order[index] ?? -1);
    for (const [, value] of object?.items ?? []) {
      const id = targetOf(state, value);
      if (id !== null && !order.includes(id)) order.push(id);
    }
  }
  return order;
}

function targetOf(state: RunState, value: LoggedValue): number | null {
  if (value.tag !== TAG.object) return null;
  return objectKind(state.object(value.payload)?.title ?? '') === null ? null : value.payload;
}

function rowsOf(
  state: RunState,
  object: LoggedObject,
  of: ObjectKind,
  id: number,
  drawn: ReadonlySet<number>,
): GraphRow[] {
  const entries = [...object.items].filter(([key]) => key !== LENGTH_KEY && !(of === 'map' && key % 2 === 0));
  const leads = (value: LoggedValue): number | null => {
    const target = targetOf(state, value);
    return target !== null && drawn.has(target) ? target : null;
  };
  // Plain values of an array stand on one line.
  if ((of === 'array' || of === 'set') && entries.every(([, value]) => leads(value) === null))
    return [{ label: '', text: shortText(state, { tag: TAG.object, payload: id }, 22), target: null }];
  const rows = entries.slice(0, MAX_ROWS).map(([key, value]): GraphRow => {
    const target = leads(value);
    const text = target === null ? shortText(state, value, 14) : '';
    return { label: labelOf(state, object, of, key), text, target };
  });
  return entries.length > MAX_ROWS ? [...rows, { label: '…', text: '', target: null }] : rows;
}

function labelOf(state: RunState, object: LoggedObject, of: ObjectKind, key: number): string {
  if (of === 'map') {
    const name = object.items.get(key - 1);
    return name === undefined ? '' : shortText(state, name, 12);
  }
  if (of === 'set') return '';
  return key >= 0 ? String(key) : state.text(-1 - key);
}

/** All ways to each object: names, and entries of the objects drawn, each owner by its first way. */
function pathsTo(
  state: RunState,
  names: readonly GraphName[],
  drawn: ReadonlySet<number>,
): ReadonlyMap<number, readonly string[]> {
  const paths = new Map<number, string[]>();
  const add = (id: number, path: string): void => {
    paths.set(id, [...(paths.get(id) ?? []), path]);
  };
  for (const { name, call, target } of names) add(target, call === null ? name : `${name} (${call})`);
  for (const id of drawn) {
    const object = state.object(id);
    const [owner] = paths.get(id) ?? [];
    const of = object === null ? null : objectKind(object.title);
    if (object === null || owner === undefined || of === null) continue;
    for (const [key, value] of object.items) {
      const target = targetOf(state, value);
      if (target === null || !drawn.has(target) || (of === 'map' && key % 2 === 0)) continue;
      const label = labelOf(state, object, of, key);
      if (of === 'map') add(target, `${owner}.get(${label})`);
      else if (of === 'set') add(target, owner);
      else add(target, key >= 0 ? `${owner}[${label}]` : `${owner}.${label}`);
    }
  }
  return paths;
}
