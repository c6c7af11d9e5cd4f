import { TAG } from './log-format.ts';
import type { LoggedValue } from './log-format.ts';
import type { LoggedObject } from './heap.ts';
import type { RunState } from './run-state.ts';
import type { ObjectKind } from '../story/step-story.ts';

/** Most entries of one value that are written out, and most levels of values in values. */
const MAX_ENTRIES = 20;
const MAX_DEPTH = 2;

/** A value as JavaScript writes it, on one line and cut to a readable length. */
export function valueText(state: RunState, value: LoggedValue, depth = 0): string {
  switch (value.tag) {
    case TAG.undefined:
      return 'undefined';
    case TAG.null:
      return 'null';
    case TAG.false:
      return 'false';
    case TAG.true:
      return 'true';
    case TAG.number:
      return Object.is(value.payload, -0) ? '-0' : String(value.payload);
    case TAG.text:
      return JSON.stringify(state.text(value.payload));
    case TAG.bigint:
      return `${state.text(value.payload)}n`;
    case TAG.object:
    case TAG.function: {
      const object = state.object(value.payload);
      return object === null ? '…' : objectText(state, object, depth);
    }
    default:
      return state.text(value.payload);
  }
}

/** What a logged object is, and its class, name or text. */
export function titleParts(title: string): { readonly kind: string; readonly name: string } {
  const gap = title.indexOf(' ');
  return { kind: title.slice(0, gap), name: title.slice(gap + 1) };
}

/** What an object with entries is, as students call it; null for functions, dates and others that are told as a text. */
export function objectKind(title: string): ObjectKind | null {
  const { kind } = titleParts(title);
  switch (kind) {
    case 'array':
    case 'typed':
      return 'array';
    case 'map':
    case 'set':
    case 'object':
      return kind;
    default:
      return null;
  }
}

/** A value as `valueText` writes it, cut for the middle of a sentence. */
export function shortText(state: RunState, value: LoggedValue, limit = 48): string {
  const text = valueText(state, value).replace(/\s+/g, ' ');
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

function objectText(state: RunState, object: LoggedObject, depth: number): string {
  const { kind, name } = titleParts(object.title);
  if (kind === 'other') return name;
  if (kind === 'function') return name === '' ? '[Function]' : `[Function: ${name}]`;
  if (kind === 'class') return name === '' ? '[class]' : `[class ${name}]`;
  const [open, close] = kind === 'array' || kind === 'typed' ? ['[', ']'] : ['{', '}'];
  const prefix =
    (kind === 'object' && name === 'Object') || name === 'Array' || name === '' ? '' : `${name} `;
  if (depth >= MAX_DEPTH) return `${prefix}${open}…${close}`;
  const entries = entriesOf(state, object, kind, depth);
  const more = entries.length > MAX_ENTRIES ? ['…'] : [];
  const inside = [...entries.slice(0, MAX_ENTRIES), ...more].join(', ');
  if (inside === '') return `${prefix}${open}${close}`;
  return open === '[' ? `${prefix}[${inside}]` : `${prefix}{ ${inside} }`;
}

function entriesOf(state: RunState, object: LoggedObject, kind: string, depth: number): string[] {
  const write = (value: LoggedValue | undefined): string =>
    value === undefined ? '' : valueText(state, value, depth + 1);
  switch (kind) {
    case 'array':
    case 'typed':
    case 'set':
      return Array.from({ length: Math.min(object.length, MAX_ENTRIES + 1) }, (_, index) =>
        write(object.items.get(index)),
      );
    case 'map':
      return Array.from(
        { length: Math.min(object.length, MAX_ENTRIES + 1) },
        (_, index) => `${write(object.items.get(2 * index))} => ${write(object.items.get(2 * index + 1))}`,
      );
    default:
      return [...object.items].map(([key, value]) => `${state.text(-1 - key)}: ${write(value)}`);
  }
}
