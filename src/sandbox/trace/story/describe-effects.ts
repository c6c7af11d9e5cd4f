import type { AnyNode } from 'acorn';

import { evaluate } from './evaluate.ts';
import { ORDER, TAG } from '../log/log-format.ts';
import type { StepChanges } from './step-changes.ts';
import { nameOfObject } from './step-scene.ts';
import type { StepScene } from './step-scene.ts';
import type { StepEffect, StepEvent } from './step-story.ts';
import { unwrapped } from '../weave/syntax.ts';
import { objectKind, shortText } from '../log/value-text.ts';

/** Most things besides that are told of one step, and most lines of them. */
const MAX_EFFECTS = 2;
const MAX_LINES = 3;

/** Adds what else a step did; a statement that prints or draws is told by that. */
export function describeEffects(
  scene: StepScene,
  event: StepEvent,
  changes: StepChanges,
): { readonly event: StepEvent; readonly effects: readonly StepEffect[] } {
  const node = scene.timeline.shape.nodeAt(scene.site);
  const effects = contentsOf(scene, event, changes, node);
  const { console } = scene.timeline.recording;
  const lines = console
    .slice(scene.before.lines, scene.after.lines)
    .slice(0, MAX_LINES)
    .map(({ text }) => text);
  const callee = event.kind === 'evaluated' ? calleeText(scene, node) : null;
  if (callee !== null && lines.length > 0 && /^console\.\w+$/.test(callee))
    return { event: { kind: 'printed', by: callee, lines }, effects };
  const hasDrawn = scene.after.portions !== scene.before.portions;
  if (callee !== null && event.kind === 'evaluated' && hasDrawn && event.value === null && lines.length === 0)
    return { event: { kind: 'drew', source: event.source }, effects };
  return { event, effects: lines.length === 0 ? effects : [...effects, { kind: 'output', lines }] };
}

function calleeText({ timeline }: StepScene, node: AnyNode | null): string | null {
  return node?.type === 'CallExpression' ? timeline.shape.textOf(node.callee) : null;
}

function contentsOf(
  scene: StepScene,
  event: StepEvent,
  { entries }: StepChanges,
  node: AnyNode | null,
): StepEffect[] {
  const { timeline, before, after, record, frame } = scene;
  // What a written property is, the step says itself.
  const isProperty = record.order === ORDER.property || record.order === ORDER.put;
  const told = isProperty ? (timeline.recording.words[record.offset + 1] ?? -1) : -1;
  const called = calledMethod(scene, node);
  return [...entries.keys()]
    .flatMap((id): StepEffect[] => {
      if (id === told && event.kind === 'put') return [];
      const now = after.object(id);
      const old = before.object(id);
      const name = nameOfObject(after, frame, id);
      if (now === null || old === null || name === null) return [];
      const of = objectKind(now.title);
      if (of === null) return [];
      return [
        {
          kind: 'contents',
          of,
          name,
          method: called?.id === id ? called.method : null,
          before: old.length,
          now: now.length,
          value: shortText(after, { tag: TAG.object, payload: id }),
        },
      ];
    })
    .slice(0, MAX_EFFECTS);
}

/** The method that a step's expression calls, and the number of the object it is called on. */
function calledMethod(
  { after, frame }: StepScene,
  node: AnyNode | null,
): { readonly id: number; readonly method: string } | null {
  const call = callIn(node);
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return null;
  const { object, property } = call.callee;
  if (property.type !== 'Identifier' || call.callee.computed) return null;
  const receiver = evaluate(after, frame, object);
  return receiver?.tag === TAG.object ? { id: receiver.payload, method: property.name } : null;
}

/** The call that gives a step its value. */
function callIn(node: AnyNode | null): AnyNode | null {
  switch (node?.type) {
    case 'VariableDeclarator':
      return node.init ? unwrapped(node.init) : null;
    case 'AssignmentExpression':
      return unwrapped(node.right);
    default:
      return node;
  }
}
