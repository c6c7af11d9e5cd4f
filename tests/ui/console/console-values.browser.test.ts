import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import type { ConsoleLine, ConsoleValue } from '../../../src/sandbox/run-program.ts';
import { announceRun } from '../../../src/ui/console/announce-run.ts';
import ConsolePane from '../../../src/ui/console/ConsolePane.svelte';
import { instrumentsEn } from '../../../src/ui/messages/instruments-en.ts';
import { instrumentsFr } from '../../../src/ui/messages/instruments-fr.ts';
import Host from '../instruments/Host.svelte';

const list: ConsoleValue = {
  type: 'array',
  text: '[1, 2]',
  id: 2,
  entries: [
    { key: '0', keyType: 'index', value: { type: 'number', text: '1' } },
    { key: '1', keyType: 'index', value: { type: 'number', text: '2' } },
  ],
};
const person: ConsoleValue = {
  type: 'object',
  text: "{ nom: 'Lina', notes: […], copie: […] }",
  id: 1,
  entries: [
    { key: 'nom', keyType: 'name', value: { type: 'text', text: "'Lina'" } },
    { key: 'notes', keyType: 'name', value: list },
    {
      key: 'copie',
      keyType: 'name',
      value: { type: 'array', text: '[…]', id: 2, isOpenElsewhere: true },
    },
  ],
  more: 12,
};
const text = "{\n  nom: 'Lina',\n  notes: [1, 2],\n  copie: [1, 2]\n}";
const valueLine: ConsoleLine = {
  level: 'log',
  text: `Voici ${text} et [1, 2]`,
  values: [
    { at: 6, length: text.length, value: person },
    { at: 6 + text.length + 4, length: 6, value: list },
  ],
};
const tableLine: ConsoleLine = {
  level: 'log',
  text: '┌───┐\n│ a │\n└───┘',
  table: {
    rows: [
      ['(index)', 'nom', 'âge'],
      ['0', 'Lina', '15'],
      ['1', 'Sam', '16'],
    ],
    more: 3,
  },
};
const grouped: readonly ConsoleLine[] = [
  { level: 'log', text: 'Tour 1', opens: 'open' },
  { level: 'warn', text: '  dedans', depth: 1 },
  { level: 'log', text: '  Plus', depth: 1, opens: 'folded' },
  { level: 'log', text: '    caché', depth: 2 },
  { level: 'log', text: 'dehors' },
];

function aConsole(lines: readonly ConsoleLine[], language: 'fr' | 'en' = 'fr', more: object = {}) {
  return render(Host, {
    component: ConsolePane,
    language,
    given: { lines, outcome: { kind: 'completed' }, isRunning: false, ...more },
  });
}

const region = () => page.getByRole('region', { name: 'Console' });
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('a value in the console', () => {
  test('is read as it was printed, and opens level by level', async () => {
    await aConsole([valueLine]);
    const item = page.getByRole('listitem').first();
    expect(item.element().textContent.trim()).toBe(`Voici ${text} et [1, 2]`);
    await button(/^Détails\s: \{ nom/).click();
    await expect.element(region().getByText("nom: 'Lina'")).toBeVisible();
    await expect.element(page.getByText('et 12 de plus')).toBeVisible();
    await button(/^Détails\s: notes/).click();
    await expect.element(region().getByText('0: 1')).toBeVisible();
  });

  test('names a shared object where it is and where it comes again', async () => {
    await aConsole([valueLine]);
    await button(/^Détails\s: \{ nom/).click();
    await expect.element(page.getByText('objet n°\u00A02', { exact: true })).toBeVisible();
    await expect.element(page.getByText('le même objet n°\u00A02')).toBeVisible();
  });

  test('is one stop of the Tab key, and opens and closes by arrow keys', async () => {
    await aConsole([valueLine]);
    region().element().focus();
    await userEvent.keyboard('{Tab}');
    await expect.element(button(/^Détails\s: \{ nom/)).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.element(button(/^Détails\s: notes/)).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(button(/^Détails\s: notes/)).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.element(button(/^Détails\s: \{ nom/)).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(button(/^Détails\s: \[1, 2\]/)).toHaveFocus();
    const stops = [...document.querySelectorAll<HTMLElement>('[aria-expanded]')];
    expect(stops.filter((stop) => stop.tabIndex === 0)).toHaveLength(1);
  });
});

describe('a table in the console', () => {
  test.each([
    ['fr', 'Tableau\u00A0: 5 lignes, 2 colonnes', 'et 3 de plus'],
    ['en', 'Table: 5 rows, 2 columns', 'and 3 more'],
  ] as const)('has a name, heads of columns and of rows (%s)', async (language, name, more) => {
    await aConsole([tableLine], language);
    await expect.element(page.getByRole('table', { name })).toBeVisible();
    await expect.element(page.getByRole('columnheader', { name: 'âge' })).toHaveAttribute('scope', 'col');
    await expect.element(page.getByRole('rowheader', { name: '1' })).toHaveAttribute('scope', 'row');
    await expect.element(page.getByRole('cell', { name: 'Sam' })).toBeVisible();
    await expect.element(page.getByText(more)).toBeVisible();
  });

  test('is announced by its size, not by its frame', () => {
    const ended = { outcome: { kind: 'completed' }, span: null, help: null, notes: [] } as const;
    expect(announceRun([tableLine], ended, instrumentsFr)[1]).toBe('Tableau\u00A0: 5 lignes, 2 colonnes');
    expect(announceRun([tableLine], ended, instrumentsEn)[1]).toBe('Table: 5 rows, 2 columns');
  });
});

describe('a group in the console', () => {
  test('folds and unfolds its lines; one that was printed folded starts so', async () => {
    await aConsole(grouped);
    await expect.element(region().getByText('dedans')).toBeVisible();
    await expect.element(region().getByText('caché')).not.toBeInTheDocument();
    await button('Groupe Plus, 1 ligne').click();
    await expect.element(region().getByText('caché')).toBeVisible();
    await button('Groupe Tour 1, 3 lignes').click();
    await expect.element(region().getByText('dedans')).not.toBeInTheDocument();
    await expect.element(region().getByText('dehors')).toBeVisible();
  });
});

describe('the text of the console', () => {
  test('is copied as plain text, without marks', async () => {
    await aConsole([valueLine, { level: 'error', text: 'aïe' }]);
    const ol = page.getByRole('list').first().element();
    getSelection()?.selectAllChildren(ol);
    const copied = new ClipboardEvent('copy', {
      clipboardData: new DataTransfer(),
      bubbles: true,
      cancelable: true,
    });
    ol.dispatchEvent(copied);
    expect(copied.defaultPrevented).toBe(true);
    expect(copied.clipboardData?.getData('text/html')).toBe('');
    const words = copied.clipboardData?.getData('text/plain') ?? '';
    expect(words).toContain(`Voici ${text} et [1, 2]`);
    expect(words).toContain('aïe');
    expect(words).not.toContain('✖');
  });

  test('shows what hides, and keeps a pile of marks within its line', async () => {
    await aConsole([
      { level: 'log', text: 'a\u202Eb\u200Bc' },
      { level: 'log', text: 'z' + '\u0300\u0301'.repeat(30) },
    ]);
    await expect.element(region().getByText('⟨U+202E⟩')).toBeVisible();
    await expect.element(region().getByText('⟨U+200B⟩')).toBeVisible();
    await expect.element(region().getByText('⟨+56⟩')).toBeVisible();
  });

  test('2,000 lines with values come frame by frame, all of them in the end', async () => {
    const lines = Array.from({ length: 2000 }, () => valueLine);
    const count = () => document.querySelectorAll('ol > li').length;
    const counts = new Set<number>();
    const observer = new MutationObserver(() => counts.add(count()));
    observer.observe(document.body, { childList: true, subtree: true });
    await aConsole(lines);
    await expect.poll(count).toBe(2000);
    observer.disconnect();
    expect(counts.size).toBeGreaterThan(5);
  });

  test('a console that the program emptied says so', async () => {
    await aConsole([], 'fr', { isCleared: true });
    await expect.element(page.getByText('Le programme a vidé la console.')).toBeVisible();
  });
});

test.each(['fr', 'en'] as const)('open values, tables and groups pass axe (%s)', async (language) => {
  const { container } = await aConsole([valueLine, tableLine, ...grouped], language);
  for (const stop of container.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) stop.click();
  await expect.poll(() => document.querySelectorAll('[aria-expanded="true"]').length).toBeGreaterThan(3);
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
});
