import { describe, expect, test } from 'vitest';

import type { DraftId } from '../../../../src/ui/studio/drafts/draft-record.ts';
import { thinVersions } from '../../../../src/ui/studio/drafts/draft-record.ts';
import { Drafts } from '../../../../src/ui/studio/drafts/drafts.svelte.ts';
import type { RecordStore } from '../../../../src/ui/storage/record-store.ts';
import { aStore } from '../../storage/a-store.ts';

const MINUTE_MS = 60_000;
let clock = 1_000_000;
let names = 0;
async function someDrafts(store: RecordStore): Promise<Drafts> {
  const drafts = new Drafts({
    store,
    now: () => (clock += 1),
    newId: () => `d${String((names += 1))}` as DraftId,
  });
  await drafts.load();
  return drafts;
}

describe('what is written', () => {
  test('is found again by the next visit, the latest first', async () => {
    const { store } = aStore();
    const drafts = await someDrafts(store);
    const first = drafts.create('one');
    drafts.create('two');
    drafts.write(first.id, 'one, changed');
    await drafts.flush();
    expect(drafts.status).toBe('saved');
    const next = await someDrafts(store);
    expect(next.all.map((draft) => draft.text)).toEqual(['one, changed', 'two']);
  });

  test('as the page goes is found again by the next visit', async () => {
    const { store, refuse } = aStore();
    const drafts = await someDrafts(store);
    drafts.create('last words');
    drafts.leave();
    refuse(new Error('The page is gone.'));
    await drafts.flush();
    refuse(null);
    expect((await someDrafts(store)).all.map((draft) => draft.text)).toEqual(['last words']);
  });

  test('stays in memory, and that is told, where the browser refuses to keep it', async () => {
    const { store, refuse } = aStore();
    const drafts = await someDrafts(store);
    refuse(new DOMException('no', 'InvalidStateError'));
    const draft = drafts.create('one');
    await drafts.flush();
    expect(drafts.status).toBe('memory-only');
    expect(drafts.get(draft.id)?.text).toBe('one');
    refuse(null);
    drafts.write(draft.id, 'two');
    await drafts.flush();
    expect(drafts.status).toBe('saved');
    expect((await someDrafts(store)).get(draft.id)?.text).toBe('two');
  });

  test('a full disk is told as such', async () => {
    const { store, refuse } = aStore();
    const drafts = await someDrafts(store);
    refuse(new DOMException('no', 'QuotaExceededError'));
    drafts.create('one');
    await drafts.flush();
    expect(drafts.status).toBe('full');
  });
});

test('a record that cannot be read is told, set aside and never lost', async () => {
  const { store, records } = aStore(new Map<string, unknown>([['draft/d99', { id: 'd99', text: 5 }]]));
  const drafts = await someDrafts(store);
  expect(drafts.corruptCount).toBe(1);
  expect(drafts.all).toEqual([]);
  expect(records.get('aside/d99')).toEqual({ id: 'd99', text: 5 });
});

describe('versions', () => {
  test('the text before the first change and then one each five minutes are kept, and can be brought back', async () => {
    const { store } = aStore();
    const drafts = await someDrafts(store);
    const { id } = drafts.create('start');
    for (let minute = 0; minute < 12; minute++) {
      drafts.write(id, `minute ${String(minute)}`);
      clock += MINUTE_MS;
    }
    await drafts.flush();
    const versions = (await someDrafts(store)).versionsOf(id);
    expect(versions.map((version) => version.text)).toEqual(['minute 8', 'minute 4', 'start']);
    const [latest] = versions;
    if (latest !== undefined) drafts.restore(id, latest);
    expect(drafts.get(id)?.text).toBe('minute 8');
    expect(drafts.versionsOf(id)[0]?.text).toBe('minute 11');
  });

  test('however many there are, twenty stay, the first and the last among them', async () => {
    const { store } = aStore();
    const drafts = await someDrafts(store);
    const { id } = drafts.create('start');
    for (let turn = 0; turn < 60; turn++) {
      clock += 6 * MINUTE_MS;
      drafts.write(id, `turn ${String(turn)}`);
    }
    const texts = drafts.versionsOf(id).map((version) => version.text);
    expect(texts).toHaveLength(20);
    expect(texts[0]).toBe('turn 58');
    expect(texts.at(-1)).toBe('start');
  });

  test('of versions that stand close together one goes first', () => {
    const at = (time: number) => ({ text: String(time), at: time });
    const thinned = thinVersions([at(0), at(100), at(110), at(120), at(300)], 4);
    expect(thinned.map((version) => version.at)).toEqual([0, 100, 120, 300]);
  });
});

test('a text that another tab has written meanwhile becomes a version, and that is told', async () => {
  const { store } = aStore();
  const here = await someDrafts(store);
  const { id } = here.create('start');
  await here.flush();
  const there = await someDrafts(store);
  there.write(id, 'there');
  await there.flush();
  here.write(id, 'here');
  await here.flush();
  expect(here.overtaken).toBe(id);
  expect(here.get(id)?.text).toBe('here');
  expect(here.versionsOf(id).map((version) => version.text)).toContain('there');
});

test('a draft that was removed can be brought back, in the store too', async () => {
  const { store } = aStore();
  const drafts = await someDrafts(store);
  const { id } = drafts.create('one');
  await drafts.flush();
  drafts.remove(id);
  await drafts.flush();
  expect((await someDrafts(store)).get(id)).toBe(null);
  drafts.bringBack();
  await drafts.flush();
  expect((await someDrafts(store)).get(id)?.text).toBe('one');
});
