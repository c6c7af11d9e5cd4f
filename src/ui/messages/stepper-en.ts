import type {
  Doer,
  NamedText,
  ObjectKind,
  StepEffect,
  StepEvent,
} from '../../sandbox/trace/story/step-story.ts';
import { code, joined, parseSentence, sentence } from '../run/sentence.ts';
import type { Sentence } from '../run/sentence.ts';
import type { StepperMessages } from './stepper-fr.ts';
import { plainValue } from '../stepper/state/plain-value.ts';

const number = new Intl.NumberFormat('en');

const THE_SAME: Readonly<Record<ObjectKind, string>> = {
  array: 'the same array',
  map: 'the same Map',
  set: 'the same Set',
  object: 'the same object',
};

/** What a step did, in English. */
export function tellEventInEnglish(event: StepEvent): Sentence {
  switch (event.kind) {
    case 'named':
      return tellNamed(event);
    case 'turn': {
      const now = joined(being(event.name, event.value), sentence`.`);
      return event.turn === null
        ? joined(sentence`A turn of the loop begins: `, now)
        : joined(sentence`Turn ${number.format(event.turn)} of the loop: `, now);
    }
    case 'tested':
      return tellTest(event);
    case 'switched':
      return joined(
        sentence`${code('switch')} looks for the case that matches `,
        naming(event.value),
        sentence`.`,
      );
    case 'called': {
      const given = tellGiven(event.given);
      const start = event.isConstructor
        ? sentence`An object is being built`
        : joined(who(event.who), sentence` is called`);
      return given === null ? joined(start, sentence`.`) : joined(start, sentence`: `, given, sentence`.`);
    }
    case 'returned':
      if (event.isBeforeFinally)
        return event.value === null
          ? joined(who(event.who), sentence` is about to end; its ${code('finally')} block comes first.`)
          : joined(
              who(event.who),
              sentence` is about to return `,
              naming(event.value),
              sentence`; its ${code('finally')} block comes first.`,
            );
      if (event.value === null) return joined(who(event.who), sentence` ends without returning anything.`);
      return joined(who(event.who), sentence` returns `, naming(event.value), sentence`.`);
    case 'put':
      if (event.value === null) return sentence`${code(event.target)} is deleted.`;
      if (event.isSame) return joined(being(event.target, event.value, ' still'), sentence`.`);
      return joined(being(event.target, event.value, ' now'), tellBefore(event.before));
    case 'printed':
      return joined(sentence`${code(event.by)} prints `, tellLines(event.lines));
    case 'drew':
      return sentence`${code(event.source)} acts on the drawing.`;
    case 'evaluated':
      return event.value === null
        ? sentence`${code(event.source)} is run.`
        : joined(sentence`${code(event.source)} gives `, naming(event.value), sentence`.`);
    case 'threw':
      return joined(
        sentence`${code('throw')} throws `,
        naming(event.value),
        sentence` and breaks off what follows.`,
      );
    case 'caught':
      return event.name === null
        ? sentence`${code('catch')} catches the error.`
        : joined(sentence`${code('catch')} catches the error: `, being(event.name, event.value), sentence`.`);
    case 'paused':
      if (event.by === 'await')
        return joined(who(event.who), sentence` waits for the answer, at ${code('await')}.`);
      return event.value === null
        ? joined(who(event.who), sentence` pauses at ${code('yield')}.`)
        : joined(
            who(event.who),
            sentence` gives `,
            naming(event.value),
            sentence` with ${code('yield')}, then pauses.`,
          );
    case 'resumed':
      return event.value === null
        ? joined(who(event.who), sentence` goes on after ${code(event.by)}.`)
        : joined(
            who(event.who),
            sentence` goes on: ${code(event.by)} gives `,
            naming(event.value),
            sentence`.`,
          );
  }
}

/** What a step did besides, in English. */
export function tellEffectInEnglish(effect: StepEffect): Sentence {
  if (effect.kind === 'output') return joined(sentence`The console shows `, tellLines(effect.lines));
  const { name, method, before, now, value, of } = effect;
  const by = method === null ? sentence`` : sentence`With ${code(method)}, `;
  if (now === before) return joined(by, sentence`${code(name)} now holds ${code(value)}.`);
  const verb = now > before ? 'gains' : 'loses';
  const much = entries(Math.abs(now - before), of);
  return joined(by, sentence`${code(name)} ${verb} ${much}: ${code(value)}.`);
}

function tellNamed(event: StepEvent & { readonly kind: 'named' }): Sentence {
  const { name, value, shared } = event;
  if (event.isSame) return joined(being(name, value, ' still'), sentence`.`);
  if (shared !== null) return sentence`${code(name)} is ${THE_SAME[shared.of]} as ${code(shared.name)}.`;
  if (event.before === null) return joined(being(name, value), sentence`.`);
  return joined(being(name, value, ' now'), tellBefore(event.before));
}

/** “n is 3”, “f is a function”; `adverb` comes behind the verb, with its space. */
function being(name: string, value: string, adverb = ''): Sentence {
  return joined(sentence`${code(name)} is${adverb} `, naming(value, name));
}

/** A value in the middle of a sentence: as it is written, or in words. What is called like `known` needs no name. */
function naming(value: string, known = ''): Sentence {
  const plain = plainValue(value);
  if (plain === null) return sentence`${code(value)}`;
  if (plain.kind === 'promise') return sentence`a promise, an answer to wait for`;
  const isNamed = plain.name !== '' && plain.name !== known;
  return isNamed ? sentence`the ${plain.kind} ${code(plain.name)}` : sentence`a ${plain.kind}`;
}

function tellBefore(before: string | null): Sentence {
  return before === null ? sentence`.` : joined(sentence`; before, it was `, naming(before), sentence`.`);
}

function tellTest(event: StepEvent & { readonly kind: 'tested' }): Sentence {
  const { isTrue, leads, source, value } = event;
  const verdict = isTrue ? 'true' : 'false';
  const test =
    value === null
      ? sentence`the condition ${code(source)} is ${verdict}: `
      : joined(
          sentence`the condition `,
          being(source, value),
          sentence`, which counts as ${isTrue ? 'true' : 'false'}: `,
        );
  const sides = tellGiven(event.sides);
  const start = sides === null ? sentence`` : joined(sides, sentence`; `);
  return capital(joined(start, test, parseSentence(`${tellLead(leads, isTrue)}.`)));
}

function tellLead(leads: (StepEvent & { readonly kind: 'tested' })['leads'], isTrue: boolean): string {
  switch (leads.kind) {
    case 'if':
      if (isTrue) return 'what follows `if` is run';
      return leads.hasElse ? 'on to `else`' : 'what follows `if` is skipped';
    case 'choice':
      return isTrue ? 'the value before the colon is chosen' : 'the value after the colon is chosen';
    case 'loop':
      if (!isTrue) return leads.isFirst ? 'the loop makes no turn' : 'the loop ends';
      if (leads.turn !== null) return `turn ${number.format(leads.turn)} begins`;
      return leads.isFirst ? 'the loop begins' : 'the loop goes on';
  }
}

function tellGiven(given: readonly NamedText[]): Sentence | null {
  if (given.length === 0) return null;
  return joined(
    ...given.map(({ name, value }, index) =>
      joined(sentence`${index === 0 ? '' : ', '}`, being(name, value)),
    ),
  );
}

function tellLines(lines: readonly string[]): Sentence {
  const shown = lines.map((line, index) =>
    joined(
      sentence`${index === 0 ? '' : ', then '}`,
      line === '' ? sentence`an empty line` : sentence`${code(cut(line))}`,
    ),
  );
  return joined(...shown, sentence`.`);
}

function cut(line: string): string {
  const text = line.replace(/\s+/g, ' ');
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}

function who(one: Doer): Sentence {
  switch (one.kind) {
    case 'program':
      return sentence`The program`;
    case 'named':
      return sentence`The function ${code(one.name)}`;
    case 'nameless':
      return sentence`The nameless function of line ${number.format(one.line)}`;
  }
}

/** Names one after the other, as code. */
function listed(names: readonly string[]): Sentence {
  return joined(
    ...names.map((name, index) =>
      joined(
        sentence`${index === 0 ? '' : index === names.length - 1 ? ' and ' : ', '}`,
        sentence`${code(name)}`,
      ),
    ),
  );
}

function entries(count: number, of: ObjectKind): string {
  const one = { array: 'value', set: 'value', map: 'key', object: 'property' }[of];
  const noun = count === 1 ? one : of === 'object' ? 'properties' : `${one}s`;
  return `${number.format(count)} ${noun}`;
}

function capital({ texts, codes }: Sentence): Sentence {
  const [first = '', ...others] = texts;
  return { texts: [first.charAt(0).toUpperCase() + first.slice(1), ...others], codes };
}

/** Words of the state of a recorded run, in English. */
export const stepperEn = {
  event: tellEventInEnglish,
  effect: tellEffectInEnglish,
  state: {
    label: 'Where the program stands',
    calls: 'Calls in progress',
    colon: ': ',
    program: 'Program',
    nameless: (line: number) => `nameless function, line ${number.format(line)}`,
    newObject: 'new object',
    turn: (turn: number, line: number) =>
      `turn ${number.format(turn)} of the loop, line ${number.format(line)}`,
    moreCalls: (count: number) =>
      count === 1 ? 'and one more call' : `and ${number.format(count)} more calls`,
    noNames: 'No name has a value yet.',
    functions: 'Functions',
    around: 'Names of a function around',
    changed: 'changed now',
    before: (value: string) => `before: ${value}`,
    showAll: 'Show everything',
    nothingChanged: 'Nothing more to show at this step.',
    same: (name: string, of: ObjectKind, call: string | null) => {
      const same = sentence`${THE_SAME[of]} as ${code(name)}`;
      return call === null ? same : joined(same, sentence`, in ${code(call)}`);
    },
    keeps: 'function that keeps',
    valueFrom: 'go to the step that gave this value',
    boxes: {
      label: (name: string) => `Boxes of ${name}`,
      from: (name: string, index: number) =>
        `go to the step that filled box ${number.format(index)} of ${name}`,
      entries: (name: string) => `What ${name} holds`,
      rows: (name: string) => `Rows of ${name}`,
      empty: 'empty box',
      behind: 'no box here',
      changed: 'changed now',
      none: 'empty',
      cut: (count: number) => `… ${number.format(count)} …`,
    },
    diagram: {
      title: 'Diagram of references',
      kinds: { array: 'array', map: 'Map', set: 'Set', object: 'object' },
      same: (paths: readonly string[], of: ObjectKind) =>
        joined(listed(paths), sentence` are ${THE_SAME[of]}.`),
      noneShared: 'Each array and each object has one name here.',
      cut: (count: number) =>
        count === 1 ? 'One more object is not drawn.' : `${number.format(count)} more objects are not drawn.`,
    },
    history: {
      title: (name: string, count: number) =>
        count === 1 ? `History of ${name}: one step` : `History of ${name}: ${number.format(count)} steps`,
      step: (step: number, line: number) => `step ${number.format(step)}, line ${number.format(line)}`,
      before: (count: number) => (count === 1 ? 'one step before' : `${number.format(count)} steps before`),
      after: (count: number) => (count === 1 ? 'one step after' : `${number.format(count)} steps after`),
    },
    cut: (count: number) => (count === 1 ? 'and one more value' : `and ${number.format(count)} more values`),
  },
} satisfies StepperMessages;
