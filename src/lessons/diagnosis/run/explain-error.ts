import type { ProgramError } from '../../../sandbox/run-program.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import type { ProgramModel } from '../model/program-model.ts';
import type { Stretch } from '../places.ts';
import { rowsWithoutComma } from '../notes/lists.ts';
import { quoted } from '../syntax/tokens.ts';
import { explainClassCall, explainNoFunction, explainNotFunction } from './explain-call.ts';
import { explainEngine } from './explain-engine.ts';
import { explainConstant, explainEarlyName, explainUnknownName } from './explain-name.ts';
import { explainNotIterable } from './explain-iteration.ts';
import { explainNothing } from './explain-nothing.ts';
import { explainTakenApart } from './explain-taken-apart.ts';
import { explainOrder } from './explain-order.ts';

/** Why a program that could be read has stopped by itself. `place` is where the engine says that it happened. */
export function explainError(model: ProgramModel, error: ProgramError, place: Stretch): Finding {
  const { message } = error;
  const own = finding('own-error', { message: quoted(message) }, place);
  switch (error.kind) {
    case 'thrown-value':
      return explainValue(model, error, place);
    case 'error':
      if (error.name === 'Error') return own;
      if (error.name === 'AggregateError' && message === '') return finding('all-failed', {}, place);
      break;
    case 'reference':
    case 'type':
    case 'range':
    case 'syntax':
      break;
  }
  const close = explainKind(model, error, place);
  if (close !== null) return close;
  const line = lineOf(model, place);
  // Words of the program may look like the engine's.
  if (/\b(?:throw|reject)\b/.test(line)) return own;
  return explainEngine(message, place) ?? (isOwn(line) ? own : finding('other-error', {}, place));
}

/** What the text of the program tells about an error of the engine; null when there is nothing close to tell. */
function explainKind(model: ProgramModel, error: ProgramError, place: Stretch): Finding | null {
  switch (error.kind) {
    case 'reference':
      return explainReference(model, error.message, place);
    case 'type':
      return explainType(model, error, place);
    case 'range':
      return explainOrder(error.message, place);
    case 'syntax':
      return explainData(model, error.message, place);
    default:
      return null;
  }
}

function lineOf({ text }: ProgramModel, { start }: Stretch): string {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n')[0] ?? '';
}

/** Whether a line may make an error of the program's own. */
function isOwn(line: string): boolean {
  return /\b(?:super|new (?!Intl\b))\b|Error\b/.test(line);
}

/** A value that is no error: words of the program's own, or something that says nothing. */
function explainValue(model: ProgramModel, { message, span }: ProgramError, place: Stretch): Finding {
  const node = model.nodes.find((each) => each.type === 'ThrowStatement' && each.start === place.start);
  const isRejected = span !== null && node === undefined;
  if (isRejected) return finding('rejected-value', { value: quoted(message) }, place);
  const says = !/^(?:null|undefined|NaN|true|false|Symbol\(|\[|\{)/.test(message) && message !== '';
  return says
    ? finding('own-error', { message: quoted(message) }, place)
    : finding('thrown-value', { value: quoted(message) }, place);
}

function explainReference(model: ProgramModel, message: string, place: Stretch): Finding | null {
  const unknown = /^'(.+)' is not defined$/.exec(message)?.[1];
  if (unknown !== undefined) return explainUnknownName(model, unknown, place);
  const early = /^(.+) is not initialized$/.exec(message)?.[1];
  if (early === 'this') return finding('super-first', {}, place);
  return early === undefined ? null : explainEarlyName(model, early, place);
}

function explainType(model: ProgramModel, error: ProgramError, place: Stretch): Finding | null {
  const { message } = error;
  const [rows] = rowsWithoutComma(model);
  if (rows !== undefined) return rows;
  const constant = /^'(.+)' is read-only$/.exec(message)?.[1];
  if (constant !== undefined) return explainConstant(model, constant, place);
  const order = /^(\w+): not a function$/.exec(message)?.[1];
  if (order !== undefined) return explainNoFunction(model, order, place);
  if (message === 'not a function') return explainNotFunction(model, place);
  if (
    /^(?:class constructors must be invoked|constructor requires|must be called with new)|requires? 'new'|use the 'new'/.test(
      message,
    )
  )
    return explainClassCall(model, place);
  const nothing = /^cannot (?:read|set) property (?:'(.*)' )?of (undefined|null)$/.exec(message);
  if (nothing !== null && nothing[1] !== 'Symbol.iterator')
    return explainNothing(model, error, nothing[2] === 'null' ? 'null' : 'undefined', place);
  if (nothing !== null || message.endsWith('is not iterable')) return explainNotIterable(model, place);
  const apart = message === 'cannot convert to object' ? explainTakenApart(model, error, place) : null;
  if (apart !== null) return apart;
  if (message === 'circular reference') return finding('circular', {}, place);
  return explainOrder(message, place);
}

/** The program was read, so that what could not be read is data or a text that it made itself, or stands with a lesson's. */
function explainData(model: ProgramModel, message: string, place: Stretch): Finding | null {
  const twice = /^(?:redeclaration of '(.+)'|invalid redefinition)/.exec(message);
  if (twice !== null) return finding('declared-twice', { name: twice[1] ?? nameAt(model, place) }, place);
  const line = lineOf(model, place);
  if (/\b(?:eval|Function)\b/.test(line)) return finding('bad-source', {}, place);
  if (/\bRegExp\b|\.(?:match|matchAll|search)\(/.test(line)) return finding('bad-pattern', {}, place);
  return /JSON|property name|unexpected (?:token|character|data)|unexpected end$|expecting '[\]},:]|Bad (?:control|escaped|Unicode)|Unexpected number|Exponent part|Unterminated fractional/i.test(
    message,
  )
    ? finding('bad-json', {}, place)
    : null;
}

function nameAt({ text }: ProgramModel, { start }: Stretch): string {
  return /^[\p{L}\p{N}_$]+/u.exec(text.slice(start))?.[0] ?? '';
}
