import type { ProgramError } from '../../../sandbox/run-program.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import type { ProgramModel } from '../model/program-model.ts';
import type { Stretch } from '../places.ts';
import { quoted } from '../syntax/tokens.ts';
import { explainClassCall, explainNoFunction, explainNotFunction } from './explain-call.ts';
import { explainConstant, explainEarlyName, explainUnknownName } from './explain-name.ts';
import { explainNotIterable } from './explain-iteration.ts';
import { explainNothing } from './explain-nothing.ts';
import { explainOrder } from './explain-order.ts';

/** Why a program that could be read has stopped by itself. `place` is where the engine says that it happened. */
export function explainError(model: ProgramModel, error: ProgramError, place: Stretch): Finding {
  const { message } = error;
  const own = finding('own-error', { message: quoted(message) }, place);
  switch (error.kind) {
    case 'thrown-value':
      return explainValue(model, error, place);
    case 'error':
      return error.name === 'Error' ? own : other(message, place);
    case 'reference':
      return explainReference(model, message, place);
    case 'type':
      return explainType(model, error, place);
    case 'range':
      return explainRange(message, place);
    case 'syntax':
      return explainData(message, place);
  }
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

function explainReference(model: ProgramModel, message: string, place: Stretch): Finding {
  const unknown = /^'(.+)' is not defined$/.exec(message)?.[1];
  if (unknown !== undefined) return explainUnknownName(model, unknown, place);
  const early = /^(.+) is not initialized$/.exec(message)?.[1];
  if (early === 'this') return finding('super-first', {}, place);
  return early === undefined ? other(message, place) : explainEarlyName(model, early, place);
}

function explainType(model: ProgramModel, error: ProgramError, place: Stretch): Finding {
  const { message } = error;
  const constant = /^'(.+)' is read-only$/.exec(message)?.[1];
  if (constant !== undefined) return explainConstant(model, constant, place);
  const order = /^(\w+): not a function$/.exec(message)?.[1];
  if (order !== undefined) return explainNoFunction(model, order, place);
  if (message === 'not a function') return explainNotFunction(model, place);
  if (message.endsWith('is not a constructor')) return finding('not-a-constructor', {}, place);
  if (message.startsWith('class constructors must be invoked')) return explainClassCall(model, place);
  const nothing = /^cannot (?:read|set) property (?:'(.*)' )?of (undefined|null)$/.exec(message);
  if (nothing !== null && nothing[1] !== 'Symbol.iterator')
    return explainNothing(model, error, nothing[2] === 'null' ? 'null' : 'undefined', place);
  if (nothing !== null || message.endsWith('is not iterable')) return explainNotIterable(model, place);
  if (message === 'circular reference') return finding('circular', {}, place);
  if (message.startsWith('cannot convert bigint')) return finding('mixed-bigint', {}, place);
  return explainOrder(message, place) ?? other(message, place);
}

function explainRange(message: string, place: Stretch): Finding {
  if (/^invalid (?:array|string|repeat) (?:length|count)|^array too long/.test(message))
    return finding('bad-length', {}, place);
  if (/number of digits|^radix/.test(message)) return finding('bad-digits', {}, place);
  return explainOrder(message, place) ?? other(message, place);
}

/** The program was read, so that what could not be read is data or a pattern that it made itself. */
function explainData(message: string, place: Stretch): Finding {
  return /JSON|property name|unexpected token|unexpected end|expecting '[\]},:]/i.test(message)
    ? finding('bad-json', {}, place)
    : other(message, place);
}

function other(message: string, place: Stretch): Finding {
  return finding('other-error', { message: quoted(message) }, place);
}
