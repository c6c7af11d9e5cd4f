import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { PausedWrites } from '../../../src/ui/storage/paused-writes.svelte.ts';
import type { Crossing, Keeper } from '../../../src/ui/storage/paused-writes.svelte.ts';
import { aStore } from './a-store.ts';

interface Note {
  readonly text: string;
  readonly updatedAt: number;
}

/** Writes of notes that a test changes by hand, over a store that can be shared, refuse and be slow. */
async function someWrites(changes: Partial<Keeper<Note>> = {}, shared = aStore()) {
  const notes = new Map<string, Note>();
  const crossings: Crossing<Note>[] = [];
  const written: string[] = [];
  let gate: Promise<void> = Promise.resolve();
  const writes = new PausedWrites<Note>({
    store: {
      ...shared.store,
      write: async (key, value) => {
        written.push(key);
        await gate;
        await shared.store.write(key, value);
      },
    },
    recordOf: (key) => notes.get(key) ?? null,
    parse: (value) => (value as Note | undefined) ?? null, // Only notes are written here.
    mayReplace: (crossing) => {
      crossings.push(crossing);
      return true;
    },
    ...changes,
  });
  await writes.open(async () => {
    for (const [key, value] of await shared.store.entries()) writes.see(key, value as Note);
  });
  return {
    ...shared,
    writes,
    crossings,
    written,
    put: (key: string, text: string, updatedAt = 1) => {
      notes.set(key, { text, updatedAt });
      writes.add(key);
    },
    takeAway: (key: string) => {
      notes.delete(key);
      writes.add(key);
    },
    /** Holds every write up until the answer is called. */
    hold: (): (() => void) => {
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a change', () => {
  test('is written once, after the pause that follows the last one', async () => {
    const { records, written, put, writes } = await someWrites();
    put('a', 'one');
    await vi.advanceTimersByTimeAsync(300);
    put('a', 'two', 2);
    await vi.advanceTimersByTimeAsync(300);
    expect(written).toEqual([]);
    expect(writes.status).toBe('saving');
    await vi.advanceTimersByTimeAsync(300);
    expect(written).toEqual(['a']);
    expect(records.get('a')).toEqual({ text: 'two', updatedAt: 2 });
    expect(writes.status).toBe('saved');
  });

  test('that comes while its record is being written is written as well', async () => {
    const { records, put, writes, hold } = await someWrites();
    const release = hold();
    put('a', 'one');
    const flushed = writes.flush();
    await vi.advanceTimersByTimeAsync(1);
    put('a', 'two', 2);
    release();
    await flushed;
    expect(records.get('a')).toMatchObject({ text: 'one' });
    expect(writes.isWaiting('a')).toBe(true);
    await writes.flush();
    expect(records.get('a')).toMatchObject({ text: 'two' });
  });

  test('that takes a record away while it is being written leaves nothing in the store', async () => {
    const { records, put, takeAway, writes, hold } = await someWrites();
    const release = hold();
    put('a', 'one');
    void writes.flush();
    await vi.advanceTimersByTimeAsync(1);
    takeAway('a');
    release();
    await writes.flush();
    expect(records.size).toBe(0);
  });

  test('is followed by what belongs to its record, be it written or taken away', async () => {
    const followed: string[] = [];
    const { put, takeAway, writes } = await someWrites({
      follow: (key) => Promise.resolve(void followed.push(key)),
    });
    put('a', 'one');
    await writes.flush();
    takeAway('a');
    await writes.flush();
    expect(followed).toEqual(['a', 'a']);
  });
});

describe('a refusal', () => {
  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'memory-only'],
  ])('by %s is told as %s, and all that it kept back is written later', async (name, status) => {
    const { records, put, writes, refuse } = await someWrites();
    refuse(new DOMException('no', name));
    put('a', 'one');
    put('b', 'two');
    await writes.flush();
    expect(writes.status).toBe(status);
    refuse(null);
    await writes.flush();
    expect(writes.status).toBe('saved');
    expect([...records.keys()]).toEqual(['a', 'b']);
  });

  test('stays told while there is nothing to write', async () => {
    const refused = aStore();
    refused.refuse(new DOMException('no', 'SecurityError'));
    const { writes } = await someWrites({}, refused);
    await writes.flush();
    expect(writes.status).toBe('memory-only');
  });
});

describe('a page that goes', () => {
  test('jots down what waits and what is just being written', async () => {
    const shared = aStore();
    const never = { ...shared.store, write: () => new Promise<void>(() => undefined) };
    const { put, takeAway, writes } = await someWrites({ store: never }, shared);
    put('being written', 'one');
    void writes.flush();
    await vi.advanceTimersByTimeAsync(1);
    put('waiting', 'two');
    takeAway('gone');
    writes.leave();
    expect([...shared.records.keys()]).toEqual(['being written', 'waiting']);
  });

  test('jots down nothing that is written', async () => {
    const { put, writes, records } = await someWrites();
    put('a', 'one');
    await writes.flush();
    records.clear();
    writes.leave();
    expect(records.size).toBe(0);
  });
});

describe('what another tab has written', () => {
  async function twoTabs(mayReplace?: Keeper<Note>['mayReplace']) {
    const shared = aStore(new Map([['a', { text: 'base', updatedAt: 1 }]]));
    const here = await someWrites(mayReplace === undefined ? {} : { mayReplace }, shared);
    const there = await someWrites({}, shared);
    there.put('a', 'there', 2);
    await there.writes.flush();
    expect(there.crossings).toEqual([]);
    return here;
  }

  test('is shown to the keeper beside its own and what both began from', async () => {
    const { put, writes, crossings } = await twoTabs();
    put('a', 'here', 3);
    await writes.flush();
    expect(crossings).toMatchObject([
      { key: 'a', mine: { text: 'here' }, theirs: { text: 'there' }, base: { text: 'base' } },
    ]);
  });

  test('stays where the keeper says so, and nothing waits any more', async () => {
    const { put, writes, records } = await twoTabs(() => false);
    put('a', 'here', 3);
    await writes.flush();
    expect(records.get('a')).toMatchObject({ text: 'there' });
    expect(writes.isWaiting('a')).toBe(false);
    expect(writes.status).toBe('saved');
  });

  test('is compared with what the student wrote last, even while the store was answering', async () => {
    const { put, writes, crossings } = await twoTabs();
    put('a', 'here', 3);
    const flushed = writes.flush();
    await Promise.resolve();
    put('a', 'here, and on', 4);
    await flushed;
    expect(crossings).toMatchObject([{ mine: { text: 'here, and on' } }]);
  });
});

test('forgetting waits for what is being written, so that the store can be cleared after it', async () => {
  const { records, put, writes, hold } = await someWrites();
  const release = hold();
  put('a', 'one');
  void writes.flush();
  await vi.advanceTimersByTimeAsync(1);
  put('b', 'two');
  const forgotten = writes.forget().then(() => [...records.keys()]);
  release();
  expect(await forgotten).toEqual(['a']);
  expect(writes.status).toBe('saved');
  await writes.flush();
  expect(records.has('b')).toBe(false);
});
