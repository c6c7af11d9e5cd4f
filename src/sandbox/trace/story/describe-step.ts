import type { AnyNode } from 'acorn';

import { enterSite } from '../log/describe-state.ts';
import { evaluate } from './evaluate.ts';
import { givenIn, ORDER, TAG } from '../log/log-format.ts';
import { isTruthy } from './loop-turns.ts';
import { writtenMember } from '../weave/program-shape.ts';
import { nameOfCall } from './name-of-call.ts';
import type { Closures } from '../weave/closures.ts';
import { describeEffects } from './describe-effects.ts';
import type { Frame } from './call-stack.ts';
import type { LoggedValue } from '../log/log-format.ts';
import { changesAt, stepRecord } from './step-changes.ts';
import { MAX_STORY_TEXT, nameOfObject, sourceOf, valueOf } from './step-scene.ts';
import type { StepScene } from './step-scene.ts';
import type { Doer, NamedText, ObjectKind, StepEvent, StepStory } from './step-story.ts';
import { unwrapped } from '../weave/syntax.ts';
import type { Timeline } from '../log/timeline.ts';
import { objectKind, shortText } from '../log/value-text.ts';

/** Most arguments that are told of a call. */
const MAX_GIVEN = 4;

/**
 * What a step did, counted from 0; null for a step that there is not. With what is known of its closures, calls of functions
 * without a name are told by the variable that holds them.
 */
export function describeStep(
  timeline: Timeline,
  step: number,
  closures: Closures | null = null,
): StepStory | null {
  if (step < 0 || step >= timeline.length) return null;
  const { before, after } = timeline.around(step);
  const record = stepRecord(timeline, step);
  const site = timeline.recording.traced.sites[record.site];
  const frame = after.frames.at(-1);
  if (site === undefined || frame === undefined) return null;
  const scene: StepScene = { timeline, step, closures, before, after, record, site, frame };
  const { event, effects } = describeEffects(scene, describeEvent(scene), changesAt(timeline, step));
  const line = timeline.recording.traced.program.slice(0, site.start).split('\n').length;
  return { step, line, event, effects };
}

function describeEvent(scene: StepScene): StepEvent {
  const { timeline, after, record, site } = scene;
  const value = valueOf(scene);
  const text = shortText(after, value, MAX_STORY_TEXT);
  switch (record.order) {
    case ORDER.write:
      return describeWrite(scene, value);
    case ORDER.given:
      if (site.kind === 'declare') return describeDefault(scene, value);
      return { kind: 'evaluated', source: sourceOf(scene, site), value: text };
    case ORDER.condition:
      return describeTest(scene, value);
    case ORDER.enter:
      return {
        kind: 'called',
        who: doerOf(scene),
        given: describeGiven(scene).slice(0, MAX_GIVEN),
        isConstructor: site.label === 'constructor' && site.names[0] === 'this',
      };
    case ORDER.return:
    case ORDER.done: {
      const isBare = !isExpression(scene);
      return {
        kind: 'returned',
        who: doerOf(scene),
        value: isBare ? null : text,
        isBeforeFinally: timeline.shape.isBeforeFinally(site),
      };
    }
    case ORDER.catch:
      return { kind: 'caught', name: site.names[0] ?? null, value: text };
    case ORDER.pause:
    case ORDER.resume:
      return {
        kind: record.order === ORDER.pause ? 'paused' : 'resumed',
        by: site.label === 'yield' ? 'yield' : 'await',
        who: doerOf(scene),
        value: record.tag === TAG.undefined ? null : text,
      };
    case ORDER.property:
    case ORDER.put:
      return describeProperty(scene);
    default:
      return site.label === 'throw'
        ? { kind: 'threw', value: text }
        : {
            kind: 'evaluated',
            source: sourceOf(scene, site),
            value: record.tag === TAG.undefined ? null : text,
          };
  }
}

/** False where a function ends without a word, or says `return` alone. */
function isExpression({ timeline, site }: StepScene): boolean {
  const node = timeline.shape.nodeAt(site);
  return node !== null && node.type !== 'ReturnStatement';
}

/** Who a step's call belongs to. */
function doerOf({ after: state, frame, step, closures }: StepScene): Doer {
  if (frame.home === 0) return { kind: 'program' };
  const name = nameOfCall(state, frame, step, closures);
  if (name !== '') return { kind: 'named', name };
  const start = enterSite(state.traced, frame)?.start ?? 0;
  return { kind: 'nameless', line: state.traced.program.slice(0, start).split('\n').length };
}

function describeWrite(scene: StepScene, value: LoggedValue): StepEvent {
  const { timeline, before, after, record, site } = scene;
  const [name = ''] = site.names;
  const text = shortText(after, value, MAX_STORY_TEXT);
  if (site.loop !== null) return { kind: 'turn', name, value: text, turn: turnOf(scene) };
  const [binding] = site.bindings;
  const instance = timeline.recording.words[record.offset + 1] ?? 0;
  const old = binding === undefined || site.kind === 'declare' ? undefined : before.value(instance, binding);
  return {
    kind: 'named',
    name,
    value: text,
    before: old === undefined ? null : shortText(before, old, MAX_STORY_TEXT),
    isSame: old !== undefined && isSame(old, value),
    shared: sharedWith(scene, name, value),
  };
}

/** A parameter got its default. */
function describeDefault(scene: StepScene, value: LoggedValue): StepEvent {
  const name = scene.site.names.at(-1) ?? '';
  return {
    kind: 'named',
    name,
    value: shortText(scene.after, value, MAX_STORY_TEXT),
    before: null,
    isSame: false,
    shared: sharedWith(scene, name, value),
  };
}

function isSame(a: LoggedValue, b: LoggedValue): boolean {
  return a.tag === b.tag && Object.is(a.payload, b.payload);
}

/** What else an object is called that was there before and has just got one more name. */
function sharedWith(
  { before, after, frame }: StepScene,
  name: string,
  value: LoggedValue,
): { readonly name: string; readonly of: ObjectKind } | null {
  const object = value.tag === TAG.object ? before.object(value.payload) : null;
  const of = object === null ? null : objectKind(object.title);
  const other = of === null ? null : nameOfObject(after, frame, value.payload, name);
  return of === null || other === null ? null : { name: other, of };
}

/** Which turn of its loop a site begins; null when that cannot be told. */
function turnOf({ timeline, site, frame }: StepScene): number | null {
  const { loops } = timeline.recording.traced;
  if (site.loop === null || frame.turns?.loop !== site.loop) return null;
  return loops[site.loop]?.isCounted === true ? frame.turns.count : null;
}

function describeTest(scene: StepScene, value: LoggedValue): StepEvent {
  const { timeline, before, after, site, frame } = scene;
  const source = sourceOf(scene, site);
  const text = shortText(after, value, MAX_STORY_TEXT);
  if (site.label === 'switch') return { kind: 'switched', source, value: text };
  const isTrue = isTruthy(value.tag, value.payload, (id) => after.text(id));
  const isBoolean = value.tag === TAG.true || value.tag === TAG.false;
  const wasInLoop = hasTurn(
    before.frames.find(({ instance }) => instance === frame.instance),
    site.loop,
  );
  return {
    kind: 'tested',
    source,
    isTrue,
    value: isBoolean ? null : text,
    sides: sidesOf(scene, timeline.shape.nodeAt(site)),
    leads:
      site.loop !== null
        ? {
            kind: 'loop',
            turn: isTrue ? turnOf(scene) : null,
            isFirst: site.label !== 'do' && !wasInLoop,
          }
        : site.label === '?'
          ? { kind: 'choice' }
          : { kind: 'if', hasElse: timeline.shape.hasElse(site) },
  };
}

function hasTurn(frame: Frame | undefined, loop: number | null): boolean {
  for (let turn = frame?.turns ?? null; turn !== null; turn = turn.outer) if (turn.loop === loop) return true;
  return false;
}

/** The parts of a comparison that are no plain values, with what they are worth; none when the test itself may change them. */
function sidesOf({ after, frame, timeline }: StepScene, node: AnyNode | null): NamedText[] {
  if (node?.type !== 'BinaryExpression' || node.left.type === 'PrivateIdentifier') return [];
  const sides = [node.left, node.right].map(unwrapped);
  const readings = sides.map((side) =>
    side.type === 'Literal' ? null : { side, value: evaluate(after, frame, side) },
  );
  if (readings.some((one) => one !== null && one.value === null)) return [];
  return readings.flatMap((one) =>
    one === null || one.value === null
      ? []
      : [{ name: timeline.shape.textOf(one.side), value: shortText(after, one.value, 24) }],
  );
}

function describeGiven({ timeline, after, record, site }: StepScene): NamedText[] {
  const { words } = timeline.recording;
  return site.names.flatMap((name, index) => {
    const value = givenIn(words, record.offset, index);
    return name === 'this' ? [] : [{ name, value: shortText(after, value, 24) }];
  });
}

function describeProperty(scene: StepScene): StepEvent {
  const { timeline, before, after, record, site } = scene;
  const { words } = timeline.recording;
  const id = words[record.offset + 1] ?? 0;
  const key = words[record.offset + 2] ?? 0;
  const value = valueOf(scene);
  const node = timeline.shape.nodeAt(site);
  const isDelete = node?.type === 'UnaryExpression';
  const old = before.object(id)?.items.get(key);
  const now = after.object(id)?.items.get(key);
  // A setter, a proxy or a long array: what the property holds now is not known.
  if (isDelete ? now !== undefined : now === undefined || !isSame(now, value))
    return { kind: 'evaluated', source: sourceOf(scene, site), value: null };
  return {
    kind: 'put',
    target: targetText(scene, node, key),
    value: isDelete ? null : shortText(after, value, MAX_STORY_TEXT),
    before: old === undefined ? null : shortText(before, old, MAX_STORY_TEXT),
    isSame: old !== undefined && isSame(old, value),
  };
}

/** The property that was written, as the text has it but with the value of a computed key: `notes[2]`. */
function targetText({ timeline, after }: StepScene, node: AnyNode | null, key: number): string {
  const keyText = key >= 0 ? String(key) : after.text(-1 - key);
  const member = node === null ? null : writtenMember(node);
  const receiver =
    member !== null
      ? timeline.shape.textOf(member.object)
      : node?.type === 'PropertyDefinition'
        ? 'this'
        : '';
  if (key >= 0 || (member?.computed === true && keyText !== '…')) {
    const written = key >= 0 || String(Number(keyText)) === keyText ? keyText : JSON.stringify(keyText);
    return `${receiver.length > MAX_STORY_TEXT ? '…' : receiver}[${written}]`;
  }
  return `${receiver.length > MAX_STORY_TEXT ? '…' : receiver}.${keyText}`;
}
