import type { ThrowStatement } from 'acorn';

import type { ProgramError } from '../../../sandbox/run-program.ts';
import { nowhere } from '../catalogue.ts';
import type { Diagnosis } from '../catalogue.ts';
import { nearestOf } from '../model/near-words.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { placed } from '../places.ts';
import { quoted } from '../syntax/tokens.ts';
import { isEnginesWords } from './explain-engine.ts';
import { explainError } from './explain-error.ts';

/** Why a test has stopped outside of the program: mostly because of what the program lacks. */
export function explainCheck(text: string, model: ProgramModel | null, error: ProgramError): Diagnosis {
  const { kind, message } = error;
  if (kind === 'thrown-value' && model !== null) {
    const statement = throwOf(model, message);
    const words = textIn(message);
    if (statement !== null)
      return placed(text, explainError(model, { ...error, message: words }, wordOf(statement)));
    return nowhere('own-error', { message: quoted(words) });
  }
  const absent = /^'(.+)' is not defined$/.exec(message)?.[1];
  if (kind === 'reference' && absent !== undefined) return explainAbsent(model, absent);
  const wrong = /^(.+) is not a function$/.exec(message)?.[1];
  if (kind === 'type' && wrong !== undefined) return nowhere('check-needs-function', { name: quoted(wrong) });
  if (kind === 'type' && /^not a function$|is not a constructor$/.test(message))
    return nowhere('check-calls-nothing', {});
  const nothing = /^cannot (?:read|set) property '(.*)' of (undefined|null)$/.exec(message);
  if (nothing !== null)
    return nowhere('check-reads-nothing', { value: nothing[2] ?? '', property: quoted(nothing[1] ?? '') });
  return kind !== 'error' && isEnginesWords(message)
    ? nowhere('check-stopped', {})
    : nowhere('check-met-error', { message: quoted(message) });
}

/** A name that the test looks for; the program may have it in other letters. */
function explainAbsent(model: ProgramModel | null, name: string): Diagnosis {
  const own = model === null ? [] : topLevelNames(model);
  const nearest = own.find((each) => each.toLowerCase() === name.toLowerCase()) ?? nearestOf(name, own);
  return nearest === null
    ? nowhere('check-needs-name', { name })
    : nowhere('check-needs-near-name', { name, nearest });
}

function topLevelNames({ uses }: ProgramModel): string[] {
  return [...uses.keys()].flatMap(({ name, scope }) => (scope.parent === null ? [name] : []));
}

/** The statement that throws such a value: the one that writes it, or the only one there is. */
function throwOf({ nodes }: ProgramModel, message: string): ThrowStatement | null {
  const all = nodes.filter((node): node is ThrowStatement => node.type === 'ThrowStatement');
  const same = all.filter(
    ({ argument }) =>
      argument.type === 'Literal' && [argument.value, argument.raw].map(String).includes(textIn(message)),
  );
  const [first] = same.length > 0 ? same : all;
  return first !== undefined && (same.length === 1 || all.length === 1) ? first : null;
}

/** The harness shows a text in quotes. */
function textIn(message: string): string {
  if (!/^".*"$/s.test(message)) return message;
  try {
    return String(JSON.parse(message));
  } catch {
    return message; // It was cut.
  }
}

function wordOf({ start }: ThrowStatement): { start: number; end: number } {
  return { start, end: start + 'throw'.length };
}
