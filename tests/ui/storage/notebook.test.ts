import { describe, expect, test } from 'vitest';

import type { LessonId, StepId } from '../../../src/lessons/lesson.ts';
import type { StepWork } from '../../../src/lessons/progress.ts';
import { Notebook } from '../../../src/ui/storage/notebook.svelte.ts';
import type { RecordStore } from '../../../src/ui/storage/record-store.ts';
import { aStore } from './a-store.ts';

// The grammar of ids is the business of parse-work.ts.
const lesson = 'une-lecon' as LessonId;
const step = 'une-etape' as StepId;
const KEY = 'work/une-lecon/une-etape';

function aWork(changes: Partial<StepWork> = {}): StepWork {
  return {
    lesson,
    step,
    status: 'started',
    attempts: 0,
    hintsShown: 0,
    programLanguage: 'fr',
    program: null,
    choices: [],
    prediction: '',
    order: [],
    blanks: [],
    tasks: [],
    answers: [],
    updatedAt: 1,
    passedAt: null,
    ...changes,
  };
}

let clock = 1000;
async function aNotebook(store: RecordStore): Promise<Notebook> {
  const notebook = new Notebook(store, () => (clock += 1));
  await notebook.load();
  return notebook;
}

describe('keeping work', () => {
  test('what was saved and flushed is found by the next notebook', async () => {
    const { store } = aStore();
    const first = await aNotebook(store);
    first.save(aWork({ program: 'console.log(1)' }));
    await first.flush();
    expect(first.status).toBe('saved');
    expect((await aNotebook(store)).work(lesson, step)?.program).toBe('console.log(1)');
  });

  test('what was changed when the page goes is found by the next notebook', async () => {
    const { store, refuse } = aStore();
    const first = await aNotebook(store);
    first.save(aWork({ status: 'passed', passedAt: 5, updatedAt: 5 }));
    first.leave();
    refuse(new Error('The page is gone.'));
    await first.flush();
    refuse(null);
    expect((await aNotebook(store)).work(lesson, step)?.status).toBe('passed');
  });

  test('work is in memory at once, before anything is written', async () => {
    const { store, records } = aStore();
    const notebook = await aNotebook(store);
    notebook.save(aWork({ program: 'x' }));
    expect(notebook.work(lesson, step)?.program).toBe('x');
    expect(notebook.status).toBe('saving');
    expect(records.has(KEY)).toBe(false);
    await notebook.flush();
  });

  test('a record that is not whole is put aside, counted, and still in the file', async () => {
    const broken: readonly unknown[] = [
      null,
      'text',
      { ...aWork(), program: 5 },
      { ...aWork(), attempts: -1 },
      { ...aWork(), lesson: '../../etc' },
      { ...aWork(), status: 'won' },
    ];
    for (const value of broken) {
      const { store, records } = aStore(new Map([[KEY, value]]));
      const notebook = await aNotebook(store);
      expect(notebook.work(lesson, step)).toBeNull();
      expect(notebook.corruptCount).toBe(1);
      expect(
        [...records].some(
          ([key, kept]) => key.startsWith('aside/') && JSON.stringify(kept) === JSON.stringify(value),
        ),
      ).toBe(true);
      const file = JSON.parse(notebook.exportText()) as { aside: [string, unknown][] };
      expect(file.aside.map(([, kept]) => kept)).toEqual([value]);
    }
  });

  test('a store that refuses from the start is announced, and work stays in memory', async () => {
    const { store, refuse } = aStore();
    refuse(new DOMException('no', 'SecurityError'));
    const notebook = await aNotebook(store);
    expect(notebook.status).toBe('memory-only');
    notebook.save(aWork({ program: 'kept' }));
    await notebook.flush();
    expect(notebook.status).toBe('memory-only');
    expect(notebook.exportText()).toContain('kept');
  });

  test('a full store is told from a refused one, and the work is in the file', async () => {
    const { store, refuse } = aStore();
    const notebook = await aNotebook(store);
    refuse(new DOMException('full', 'QuotaExceededError'));
    notebook.save(aWork({ program: 'kept' }));
    await notebook.flush();
    expect(notebook.status).toBe('full');
    expect(notebook.exportText()).toContain('kept');
    refuse(null);
    notebook.save(aWork({ program: 'room again', updatedAt: 2 }));
    await notebook.flush();
    expect(notebook.status).toBe('saved');
  });

  test('what a full store refused is written as soon as there is room, without another change to it', async () => {
    const { store, records, refuse } = aStore();
    const notebook = await aNotebook(store);
    refuse(new DOMException('full', 'QuotaExceededError'));
    const other = 'autre-etape' as StepId;
    notebook.save(aWork({ program: 'first' }));
    notebook.save(aWork({ step: other, program: 'second' }));
    await notebook.flush();
    refuse(null);
    notebook.save(aWork({ step: 'encore' as StepId, program: 'third' }));
    await notebook.flush();
    expect(notebook.status).toBe('saved');
    expect([...records.keys()].filter((key) => key.startsWith('work/'))).toHaveLength(3);
  });

  test('wiping forgets everything, here and in the store', async () => {
    const { store, records } = aStore();
    const notebook = await aNotebook(store);
    notebook.save(aWork());
    await notebook.flush();
    await notebook.wipe();
    expect(notebook.works).toEqual([]);
    expect(records.size).toBe(0);
  });
});

describe('two tabs on one step', () => {
  async function twoTabs() {
    const shared = aStore();
    const first = await aNotebook(shared.store);
    first.save(aWork({ program: 'base', updatedAt: 1 }));
    await first.flush();
    const second = await aNotebook(shared.store);
    return { ...shared, first, second };
  }

  test('when both have changed it nothing is overwritten before the student has chosen', async () => {
    const { first, second, records } = await twoTabs();
    first.save(aWork({ program: 'first', updatedAt: 2 }));
    await first.flush();
    second.save(aWork({ program: 'second', updatedAt: 3 }));
    await second.flush();
    expect(second.conflicts).toMatchObject([{ mine: { program: 'second' }, theirs: { program: 'first' } }]);
    expect(records.get(KEY)).toMatchObject({ program: 'first' });
    expect(records.get(`aside/${KEY}/undecided`)).toMatchObject({ program: 'second' });
  });

  test.each(['mine', 'theirs'] as const)('choosing %s keeps the other version aside', async (choice) => {
    const { first, second, records } = await twoTabs();
    first.save(aWork({ program: 'first', updatedAt: 2, status: 'passed', passedAt: 2 }));
    await first.flush();
    second.save(aWork({ program: 'second', updatedAt: 3 }));
    await second.flush();
    const [conflict] = second.conflicts;
    if (conflict === undefined) throw new Error('There is no conflict.');
    await second.settle(conflict, choice);
    const [kept, other] = choice === 'mine' ? ['second', 'first'] : ['first', 'second'];
    expect(second.conflicts).toEqual([]);
    expect(records.get(KEY)).toMatchObject({ program: kept, status: 'passed', passedAt: 2 });
    expect(second.work(lesson, step)?.program).toBe(kept);
    const aside = [...records].filter(([key]) => key.startsWith('aside/'));
    expect(aside.map(([, value]) => value)).toMatchObject([{ program: other }]);
    expect(second.replacements).toBe(choice === 'mine' ? 0 : 1);
    expect(second.exportText()).toContain(other);
  });

  test('what only the other tab has changed is taken over without a question', async () => {
    const { first, second } = await twoTabs();
    first.save(aWork({ program: 'first', updatedAt: 2 }));
    await first.flush();
    second.save(aWork({ program: 'base', updatedAt: 3 }));
    await second.flush();
    expect(second.conflicts).toEqual([]);
    expect(second.work(lesson, step)?.program).toBe('first');
    expect(second.replacements).toBe(1);
  });

  test('a mere visit in the other tab is no conflict', async () => {
    const { first, second, records } = await twoTabs();
    first.save(aWork({ program: 'base', updatedAt: 2 }));
    await first.flush();
    second.save(aWork({ program: 'second', updatedAt: 3 }));
    await second.flush();
    expect(second.conflicts).toEqual([]);
    expect(records.get(KEY)).toMatchObject({ program: 'second' });
  });

  test('a tab that is shown again takes over what the other one has done', async () => {
    const { first, second } = await twoTabs();
    first.save(aWork({ program: 'first', updatedAt: 2 }));
    await first.flush();
    await second.refresh();
    expect(second.work(lesson, step)?.program).toBe('first');
    second.save(aWork({ program: 'unwritten', updatedAt: 4 }));
    first.save(aWork({ program: 'again', updatedAt: 3 }));
    await first.flush();
    await second.refresh();
    expect(second.work(lesson, step)?.program).toBe('unwritten');
    await second.flush();
    expect(second.conflicts).toHaveLength(1);
  });
});
