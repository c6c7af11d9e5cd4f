import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import type { ConsoleLine, ProgramError, RunOutcome } from '../../../src/sandbox/run-program.ts';
import { announceRun, MAX_ANNOUNCED_LINES } from '../../../src/ui/console/announce-run.ts';
import ConsolePane from '../../../src/ui/console/ConsolePane.svelte';
import { instrumentsFr } from '../../../src/ui/messages/instruments-fr.ts';
import '../../../src/ui/styles/base.css';
import Host from './Host.svelte';

const consolError: ProgramError = {
  kind: 'reference',
  name: 'ReferenceError',
  message: "'consol' is not defined",
  span: { line: 3, column: 1, endLine: 3, endColumn: 7 },
  stack: [
    { name: 'dire', line: 3, column: 1 },
    { name: null, line: 8, column: 1 },
  ],
};

const outcomes: readonly { outcome: RunOutcome; fr: string; en: string }[] = [
  { outcome: { kind: 'completed' }, fr: 'Le programme est terminé.', en: 'The program has ended.' },
  {
    outcome: { kind: 'threw', error: consolError },
    fr: 'Le nom consol n’existe pas ici.',
    en: 'There is no name consol here.',
  },
  {
    outcome: { kind: 'timed-out', limitMs: 2000 },
    fr: 'Le programme tournait encore après 2 s, il a été arrêté.',
    en: 'The program was still running after 2 s, so it was stopped.',
  },
  {
    outcome: { kind: 'out-of-memory', limitBytes: 64_000_000 },
    fr: 'Le programme a rempli toute la mémoire, il a été arrêté.',
    en: 'The program filled all the memory, so it was stopped.',
  },
  {
    outcome: { kind: 'too-deep' },
    fr: 'Des fonctions se sont appelées les unes dans les autres un trop grand nombre de fois.',
    en: 'Functions called each other, one inside the other, too many times.',
  },
  {
    outcome: { kind: 'flooded', by: 'console', limit: 2000 },
    fr: 'il a été arrêté après 2\u202F000 lignes.',
    en: 'it was stopped after 2,000 lines.',
  },
  {
    outcome: { kind: 'flooded', by: 'drawing', limit: 20_000 },
    fr: 'il a été arrêté après 20\u202F000 ordres de dessin.',
    en: 'it was stopped after 20,000 drawing commands.',
  },
  {
    outcome: { kind: 'flooded', by: 'timers', limit: 1000 },
    fr: 'Le programme a préparé plus de 1\u202F000 actions pour plus tard',
    en: 'The program prepared more than 1,000 actions for later',
  },
  {
    outcome: { kind: 'flooded', by: 'questions', limit: 200 },
    fr: 'Le programme a posé plus de 200 questions, il a été arrêté',
    en: 'The program asked more than 200 questions, so it was stopped',
  },
  { outcome: { kind: 'stopped' }, fr: 'Le programme a été arrêté.', en: 'The program was stopped.' },
  {
    outcome: { kind: 'crashed', detail: 'abort()' },
    fr: 'Ton texte est toujours là.',
    en: 'Your text is still there.',
  },
  {
    outcome: { kind: 'awaiting-input', question: { type: 'alert', message: '', proposal: '' } },
    fr: 'Le programme attend une réponse.',
    en: 'The program is waiting for an answer.',
  },
];

function said(text: string, level: ConsoleLine['level'] = 'log'): ConsoleLine {
  return { level, text };
}

function aConsole(
  given: { lines?: readonly ConsoleLine[]; outcome?: RunOutcome | null; isRunning?: boolean } & Record<
    string,
    unknown
  >,
  language: 'fr' | 'en' = 'fr',
) {
  return render(Host, {
    component: ConsolePane,
    language,
    given: { lines: [], outcome: null, isRunning: false, ...given },
  });
}

const region = () => page.getByRole('region', { name: 'Console' });
const status = () => page.getByRole('status');

// The first error of the page: the chunk that explains it has still to come.
test('an error is announced once, by one region, also while its words are on their way', async () => {
  const spoken: string[] = [];
  const observer = new MutationObserver(() => {
    const text = document.querySelector('[role=status]')?.textContent.trim() ?? '';
    if (text !== '' && text !== spoken.at(-1)) spoken.push(text);
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  try {
    await aConsole({ outcome: { kind: 'threw', error: consolError } });
    await expect.element(status()).toHaveTextContent(/Le nom consol n’existe pas ici/);
    expect(spoken).toHaveLength(1);
    expect(document.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live]')).toHaveLength(1);
  } finally {
    observer.disconnect();
  }
});

describe('the console', () => {
  test('says what it is for before the first run', async () => {
    await aConsole({});
    await expect.element(region()).toHaveTextContent('Ce que ton programme affiche apparaît ici.');
  });

  test('shows lines as text, with their spaces and without any markup', async () => {
    await aConsole({ lines: [said('<b>a</b>  &amp;'), said('  deux\n  lignes'), said('')] });
    const items = page.getByRole('listitem');
    await expect.element(items.nth(0)).toHaveTextContent('<b>a</b> &amp;');
    expect(items.nth(1).element().textContent).toContain('  deux\n  lignes');
    expect(items.nth(2).element().getBoundingClientRect().height).toBeGreaterThan(10);
  });

  test('names the level of a line in words too', async () => {
    await aConsole({ lines: [said('a', 'warn'), said('b', 'error'), said('c', 'info')] });
    await expect.element(page.getByRole('listitem').nth(0)).toHaveTextContent('Avertissement');
    await expect.element(page.getByRole('listitem').nth(1)).toHaveTextContent('Erreur');
    await expect.element(page.getByRole('listitem').nth(2)).toHaveTextContent('Information');
  });

  test('keeps the end in view with 2,000 lines, and can be scrolled by key', async () => {
    const lines = Array.from({ length: 2000 }, (_, index) => said(`ligne ${index}`));
    await aConsole({ lines, outcome: { kind: 'completed' } });
    const element = region().element();
    await expect.poll(() => element.querySelectorAll('li').length).toBe(2000);
    await expect.poll(() => element.scrollHeight - element.scrollTop - element.clientHeight).toBeLessThan(30);
    element.focus();
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await expect.poll(() => element.scrollTop).toBe(0);
  });

  test('an explanation higher than the pane is shown from its first sentence', async () => {
    const lines = Array.from({ length: 50 }, (_, index) => said(`ligne ${index}`));
    const outcome: RunOutcome = { kind: 'threw', error: consolError };
    await render(Host, {
      component: ConsolePane,
      height: '6rem',
      given: { lines, outcome, isRunning: false, onshowline: vi.fn() },
    });
    const box = (): DOMRect => region().element().getBoundingClientRect();
    const sentence = page.getByText('Ligne 3', { exact: true }).element();
    await expect.poll(() => sentence.getBoundingClientRect().top >= box().top && box().height > 0).toBe(true);
    expect(sentence.getBoundingClientRect().bottom).toBeLessThanOrEqual(box().bottom);
  });

  test('a reader who has scrolled up is left where she reads', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => said(`ligne ${index}`));
    const given = { outcome: null, isRunning: true };
    const screen = await aConsole({ ...given, lines: lines(100) });
    const element = region().element();
    await expect.poll(() => element.scrollTop).toBeGreaterThan(100);
    element.scrollTop = 40;
    element.dispatchEvent(new Event('scroll'));
    await screen.rerender({ component: ConsolePane, given: { ...given, lines: lines(200) } });
    await expect.element(page.getByText('ligne 199', { exact: true })).toBeInTheDocument();
    expect(element.scrollTop).toBe(40);
  });

  test('a program that printed nothing is told to have ended', async () => {
    await aConsole({ outcome: { kind: 'completed' } });
    await expect.element(region()).toHaveTextContent('Le programme est terminé. Il n’a rien affiché.');
  });
});

describe('the end of a run', () => {
  for (const { outcome, fr, en } of outcomes) {
    const name = outcome.kind === 'flooded' ? `flooded by ${outcome.by}` : outcome.kind;
    test(`${name} is explained in both languages`, async () => {
      const french = await aConsole({ lines: [said('a')], outcome });
      await expect.poll(() => region().element().textContent).toContain(fr);
      await french.unmount();
      await aConsole({ lines: [said('a')], outcome }, 'en');
      await expect.poll(() => region().element().textContent).toContain(en);
    });
  }

  test('an error offers its line, and folds the machine’s words and the path of the calls', async () => {
    const onshowline = vi.fn();
    await aConsole({ outcome: { kind: 'threw', error: consolError }, onshowline });
    const details = page.getByText("ReferenceError: 'consol' is not defined");
    await expect.element(details).not.toBeVisible();
    await page.getByText('Le message de la machine').click();
    await expect.element(details).toBeVisible();
    await expect.element(page.getByText('dire, ligne 3')).toBeVisible();
    await expect.element(page.getByText('programme, ligne 8')).toBeVisible();
    await page.getByRole('button', { name: 'Montrer la ligne 3' }).click();
    expect(onshowline).toHaveBeenCalledExactlyOnceWith(consolError.span);
  });

  test('an error without a place offers no line', async () => {
    const error = { ...consolError, span: null, stack: [] };
    await aConsole({ outcome: { kind: 'threw', error }, onshowline: vi.fn() });
    await expect.poll(() => region().element().textContent).toContain('consol n’existe pas');
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  });

  test('is told to a screen reader once the run is over', async () => {
    const lines = [said('un'), said('aïe', 'error')];
    const screen = await aConsole({ lines, outcome: null, isRunning: true });
    await expect.element(status()).toHaveTextContent(/^$/);
    await expect.element(status()).toHaveAttribute('aria-live', 'polite'); // Said whole, when the voice is free.
    await expect.element(status()).toHaveAttribute('aria-atomic', 'true');
    await screen.rerender({
      component: ConsolePane,
      given: { lines, outcome: { kind: 'threw', error: consolError }, isRunning: false },
    });
    await expect
      .element(status())
      .toHaveTextContent(/^Ligne 3\. ?Le nom consol n’existe pas ici\..*Terminé : 2 lignes\. ?aïe ?un$/);
    expect(status().element().textContent.split('Le nom consol')).toHaveLength(2);
  });
});

describe('notes', () => {
  const program = 'const noms = ["Ana"];\nconsole.log(noms[1]);';
  const given = { lines: [said('undefined')], outcome: { kind: 'completed' } as const, program };

  test('are told after a run that ended, with their line, and said once', async () => {
    const onshowline = vi.fn();
    await aConsole({ ...given, hasNotes: true, onshowline });
    const notes = page.getByRole('region', { name: 'À remarquer' });
    await expect.element(notes).toHaveTextContent(/noms\[1\] vaut undefined/);
    await notes.getByRole('button', { name: 'Montrer la ligne 2' }).click();
    expect(onshowline).toHaveBeenCalledExactlyOnceWith({ line: 2, column: 13, endLine: 2, endColumn: 20 });
    await expect
      .element(status())
      .toHaveTextContent(/^Terminé : 1 ligne\. ?undefined ?À remarquer : noms\[1\] vaut/);
  });

  test('have the number of their line beside its word in the narrowest room', async () => {
    await aConsole({ ...given, hasNotes: true });
    const place = page.getByText('Ligne 2', { exact: true });
    await expect.element(place).toBeVisible();
    document.body.style.inlineSize = '3rem';
    const boxes = place.element().getClientRects().length;
    document.body.style.inlineSize = '';
    expect(boxes).toBe(1);
  });

  test('are kept back where nothing asks for them', async () => {
    await aConsole(given);
    await expect.element(status()).toHaveTextContent(/Terminé/);
    await expect.element(page.getByText('À remarquer')).not.toBeInTheDocument();
  });
});

describe('the announcement', () => {
  const ended = { outcome: { kind: 'completed' }, span: null, help: null, notes: [] } as const;

  test('reads at most 25 lines, errors first, and says how many are left', () => {
    const lines = [...Array.from({ length: 40 }, (_, index) => said(`${index}`)), said('aïe', 'error')];
    const spoken = announceRun(lines, ended, instrumentsFr);
    expect(spoken[0]).toBe('Terminé\u00A0: 41 lignes.');
    expect(spoken[1]).toBe('aïe');
    expect(spoken).toHaveLength(1 + MAX_ANNOUNCED_LINES + 1);
    expect(spoken.at(-1)).toBe('Et 16 lignes de plus.');
  });

  test('cuts a long line', () => {
    const [, spoken] = announceRun([said('x'.repeat(5000))], ended, instrumentsFr);
    expect(spoken).toHaveLength(200);
  });
});
