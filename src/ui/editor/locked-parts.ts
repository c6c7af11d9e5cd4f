import { invertedEffects } from '@codemirror/commands';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import type { Extension, Range, Text, Transaction } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';

import { isAllowed, locateZones } from './zones.ts';
import type { Zone } from './zones.ts';

/** Says which parts of the document may be edited; null for all. Offsets are those after the transaction. */
export const setZones = StateEffect.define<readonly Zone[] | null>();

/**
 * Keeps the student's changes inside the zones and shows the rest as locked. `isExempt` names the transactions that
 * may change everything; undo and redo only ever repeat what was allowed once.
 */
export function lockedParts(isExempt: (transaction: Transaction) => boolean): Extension {
  return [
    zonesField,
    invertedEffects.of((transaction) =>
      transaction.docChanged && transaction.effects.some((effect) => effect.is(setZones))
        ? [setZones.of(transaction.startState.field(zonesField))]
        : [],
    ),
    EditorState.changeFilter.of((transaction) => {
      const zones = transaction.startState.field(zonesField);
      if (zones === null || isExempt(transaction)) return true;
      if (isHistory(transaction)) return true;
      return isInside(transaction, zones) || zonesKept(transaction, zones) !== null;
    }),
    EditorState.transactionExtender.of((transaction) => {
      const zones = transaction.startState.field(zonesField);
      if (!transaction.docChanged || zones === null || isExempt(transaction) || isHistory(transaction))
        return null;
      const kept = isInside(transaction, zones) ? null : zonesKept(transaction, zones);
      return kept === null ? null : { effects: setZones.of(kept) };
    }),
    EditorView.decorations.compute([zonesField, 'doc'], (state) =>
      lockedDecorations(state.doc, state.field(zonesField)),
    ),
  ];
}

function isHistory(transaction: Transaction): boolean {
  return transaction.isUserEvent('undo') || transaction.isUserEvent('redo');
}

function isInside(transaction: Transaction, zones: readonly Zone[]): boolean {
  let isEachInside = true;
  transaction.changes.iterChangedRanges((from, to) => {
    if (!isAllowed(zones, { from, to })) isEachInside = false;
  }, true);
  return isEachInside;
}

/** The zones in the text after a wider change that leaves every locked part as it was, such as a whole program pasted. */
function zonesKept(transaction: Transaction, zones: readonly Zone[]): readonly Zone[] | null {
  return locateZones({ text: transaction.startState.doc.toString(), zones }, transaction.newDoc.toString());
}

const zonesField = StateField.define<readonly Zone[] | null>({
  create: () => null,
  update(zones, transaction) {
    let current = zones;
    if (transaction.docChanged && current !== null) {
      current = current.map((zone) => ({
        from: transaction.changes.mapPos(zone.from, -1),
        to: transaction.changes.mapPos(zone.to, 1),
      }));
    }
    for (const effect of transaction.effects)
      if (effect.is(setZones)) current = cutTo(effect.value, transaction.newDoc);
    return current;
  },
});

/** Zones cut to the document: what a page hands over may belong to another text. */
function cutTo(zones: readonly Zone[] | null, doc: Text): readonly Zone[] | null {
  return (
    zones?.map(({ from, to }) => ({ from: Math.min(from, doc.length), to: Math.min(to, doc.length) })) ?? null
  );
}

const lockedText = Decoration.mark({ class: 'cm-locked' });
const lockedLine = Decoration.line({ class: 'cm-lockedLine' });
const openLine = Decoration.line({ class: 'cm-zoneLine' });

function lockedDecorations(doc: Text, zones: readonly Zone[] | null): DecorationSet {
  if (zones === null) return Decoration.none;
  const ranges: Range<Decoration>[] = [];
  for (let number = 1; number <= doc.lines; number += 1) {
    const line = doc.line(number);
    const isOpen = zones.some((zone) => zone.from <= line.to && line.from <= zone.to);
    ranges.push((isOpen ? openLine : lockedLine).range(line.from));
  }
  const borders = [0, ...zones.flatMap((zone) => [zone.from, zone.to]), doc.length];
  for (let index = 0; index < borders.length; index += 2) {
    const from = borders[index] ?? 0;
    const to = borders[index + 1] ?? 0;
    if (from < to) ranges.push(lockedText.range(from, to));
  }
  return Decoration.set(ranges, true);
}
