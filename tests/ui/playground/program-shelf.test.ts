import { describe, expect, test } from 'vitest';

import { ProgramShelf } from '../../../src/ui/playground/program-shelf.svelte.ts';
import type { RecordStore } from '../../../src/ui/storage/record-store.ts';
import { aStore } from '../storage/a-store.ts';

let ids = 0;
let time = 1000;
function aShelf(store: RecordStore): ProgramShelf {
  return new ProgramShelf({ store, now: () => (time += 1), newId: () => `id${(ids += 1)}` });
}

const texts = (shelf: ProgramShelf): readonly string[] => shelf.programs.map(({ text }) => text);

describe('the programs of the playground', () => {
  test('are kept and found again, the one changed last first', async () => {
    const { store } = aStore();
    const shelf = aShelf(store);
    await shelf.load();
    shelf.write('one');
    shelf.startNew();
    shelf.write('two');
    shelf.rename('Deux');
    await shelf.flush();
    const later = aShelf(store);
    await later.load();
    expect(texts(later)).toEqual(['two', 'one']);
    expect(later.current).toMatchObject({ name: 'Deux', text: 'two' });
  });

  test('a link or a file takes the place of nothing and is kept once it is changed', async () => {
    const { store, records } = aStore();
    const shelf = aShelf(store);
    await shelf.load();
    shelf.write('mine');
    shelf.receive({ origin: 'link', name: 'reçu', text: 'theirs' });
    await shelf.flush();
    expect(shelf.text).toBe('theirs');
    expect(records.size).toBe(1);
    shelf.dismissVisitor();
    expect(shelf.text).toBe('mine');
    shelf.receive({ origin: 'link', name: 'reçu', text: 'theirs' });
    shelf.write('theirs, changed');
    await shelf.flush();
    expect(texts(shelf)).toEqual(['theirs, changed', 'mine']);
    expect(records.size).toBe(2);
  });

  test('an opened link that is not touched fills no storage, however often it is opened', async () => {
    const { store, records } = aStore();
    const shelf = aShelf(store);
    await shelf.load();
    for (let i = 0; i < 50; i++) shelf.receive({ origin: 'link', name: 'x', text: `${i}` });
    await shelf.flush();
    expect(records.size).toBe(0);
  });

  test('the editor starts anew for another program, not when a visitor becomes one of one’s own', async () => {
    const shelf = aShelf(aStore().store);
    await shelf.load();
    shelf.receive({ origin: 'file', name: 'a', text: 'a' });
    const { turns } = shelf;
    shelf.write('ab');
    expect(shelf.turns).toBe(turns);
    shelf.startNew();
    expect(shelf.turns).toBe(turns + 1);
  });

  test('a removed program can be brought back', async () => {
    const { store, records } = aStore();
    const shelf = aShelf(store);
    await shelf.load();
    shelf.write('a');
    await shelf.flush();
    await shelf.remove();
    expect(records.size).toBe(0);
    shelf.undoRemove();
    await shelf.flush();
    expect(shelf.text).toBe('a');
    expect(records.size).toBe(1);
  });

  test('two tabs that change one program both keep their version', async () => {
    const { store } = aStore();
    const first = aShelf(store);
    await first.load();
    first.write('start');
    await first.flush();
    const second = aShelf(store);
    await second.load();
    first.write('first');
    await first.flush();
    second.write('second');
    await second.flush();
    expect(second.text).toBe('second');
    expect(second.copied).toBe('(2)');
    expect(texts(second)).toEqual(['second', 'first']);
    const later = aShelf(store);
    await later.load();
    expect(texts(later).toSorted()).toEqual(['first', 'second']);
  });

  test('the version that gave way to another tab’s is written later when there was no room for it', async () => {
    const { store } = aStore();
    let hasRoom = true;
    const full: RecordStore = {
      ...store,
      write: (key, value) => (hasRoom ? store.write(key, value) : Promise.reject(new Error('full'))),
    };
    const [first, second] = [aShelf(store), aShelf(full)];
    await first.load();
    first.write('start');
    await first.flush();
    await second.load();
    first.write('first');
    await first.flush();
    hasRoom = false;
    second.write('second');
    await second.flush();
    hasRoom = true;
    await second.flush();
    const later = aShelf(store);
    await later.load();
    expect(texts(later).toSorted()).toEqual(['first', 'second']);
  });

  test('records that are no programs are left alone', async () => {
    const { store, records } = aStore();
    records.set('work/a/b', { text: 'x' }).set('playground/z', { id: 'other' }).set('playground/q', 5);
    const shelf = aShelf(store);
    await shelf.load();
    expect(shelf.programs).toEqual([]);
    expect(records.size).toBe(3);
  });

  test('what was typed when the page goes is there at the next visit', async () => {
    const { store, refuse } = aStore();
    const shelf = aShelf(store);
    await shelf.load();
    shelf.write('last words');
    shelf.leave();
    refuse(new Error('The page is gone.'));
    await shelf.flush();
    refuse(null);
    const later = aShelf(store);
    await later.load();
    expect(texts(later)).toEqual(['last words']);
  });

  test('a store that refuses is told, and what was typed stays on the page', async () => {
    const { store, refuse } = aStore();
    refuse(new DOMException('no', 'InvalidStateError'));
    const shelf = aShelf(store);
    await shelf.load();
    shelf.write('kept in memory');
    await shelf.flush();
    expect(shelf.status).toBe('memory-only');
    expect(shelf.text).toBe('kept in memory');
  });
});
