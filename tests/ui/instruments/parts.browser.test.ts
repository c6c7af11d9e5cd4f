import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import type { DrawCommand, Question } from '../../../src/sandbox/run-program.ts';
import DrawingPane from '../../../src/ui/drawing/DrawingPane.svelte';
import { viewOfAll } from '../../../src/ui/drawing/drawing-view.ts';
import SymbolsBar from '../../../src/ui/editor/SymbolsBar.svelte';
import SplitPane from '../../../src/ui/layout/SplitPane.svelte';
import Tabs from '../../../src/ui/layout/Tabs.svelte';
import QuestionDialog from '../../../src/ui/run/QuestionDialog.svelte';
import { aPane } from './a-pane.ts';
import Host from './Host.svelte';

describe('the splitter', () => {
  const separator = () => page.getByRole('separator', { name: 'Déplacer la séparation' });
  const given = { first: aPane('gauche'), second: aPane('droite') };

  test('moves by arrows within its ends and tells its place', async () => {
    await render(Host, { component: SplitPane, given });
    await expect.element(separator()).toHaveAttribute('aria-valuenow', '50');
    separator().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    await expect.element(separator()).toHaveAttribute('aria-valuenow', '55');
    await expect.element(separator()).toHaveAttribute('aria-valuetext', '55\u00A0%');
    await userEvent.keyboard('{End}{ArrowRight}');
    await expect.element(separator()).toHaveAttribute('aria-valuenow', '85');
    await userEvent.keyboard('{Home}');
    await expect.element(separator()).toHaveAttribute('aria-valuenow', '15');
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(separator()).toHaveAttribute('aria-valuenow', '15');
  });

  test('gives its first pane the share that it tells', async () => {
    await render(Host, { component: SplitPane, given: { ...given, share: 25 } });
    const pane = page.getByText('gauche').element().parentElement;
    const whole = pane?.parentElement;
    const ratio = (pane?.clientWidth ?? 0) / (whole?.clientWidth ?? 1);
    expect(ratio).toBeCloseTo(0.25, 1);
  });

  test('moves under the pointer', async () => {
    await render(Host, { component: SplitPane, given });
    const element = separator().element();
    const frame = element.parentElement?.getBoundingClientRect() ?? new DOMRect();
    const at = (part: number) => ({
      pointerId: 1,
      bubbles: true,
      clientX: frame.left + frame.width * part,
      clientY: frame.top + 5,
    });
    element.setPointerCapture = vi.fn();
    element.dispatchEvent(new PointerEvent('pointerdown', at(0.5)));
    element.dispatchEvent(new PointerEvent('pointermove', at(0.7)));
    element.dispatchEvent(new PointerEvent('pointerup', at(0.7)));
    element.dispatchEvent(new PointerEvent('pointermove', at(0.2)));
    await expect.element(separator()).toHaveAttribute('aria-valuenow', '70');
  });

  test('one above the other it moves by the other arrows', async () => {
    await render(Host, { component: SplitPane, given: { ...given, direction: 'column' } });
    separator().element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect.element(separator()).toHaveAttribute('aria-valuenow', '55');
    await expect.element(separator()).toHaveAttribute('aria-orientation', 'horizontal');
  });

  test('disappears where panes are not split, and the panes stay the same elements', async () => {
    const screen = await render(Host, { component: SplitPane, given });
    const before = page.getByText('droite').element();
    await screen.rerender({ component: SplitPane, given: { ...given, isSplit: false } });
    await expect.element(separator()).not.toBeInTheDocument();
    expect(page.getByText('droite').element()).toBe(before);
  });
});

describe('tabs', () => {
  const given = {
    label: 'Parties de la page',
    panels: 'p',
    selected: 'a',
    tabs: [
      { id: 'a', label: 'Énoncé' },
      { id: 'b', label: 'Code' },
      { id: 'c', label: 'Résultat' },
    ],
  };
  const tab = (name: string) => page.getByRole('tab', { name });

  test('are one stop of the Tab key and are walked by arrows, Home and End', async () => {
    const onselect = vi.fn();
    await render(Host, { component: Tabs, given: { ...given, onselect } });
    await userEvent.tab();
    await expect.element(tab('Énoncé')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tab('Code')).toHaveFocus();
    await expect.element(tab('Code')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{End}{ArrowRight}');
    await expect.element(tab('Énoncé')).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{Home}');
    expect(onselect.mock.calls.flat()).toEqual(['b', 'c', 'a', 'c', 'a']);
    expect(tab('Code').element().tabIndex).toBe(-1);
  });

  test('are at least 44 pixels high and name their panels', async () => {
    await render(Host, { component: Tabs, given });
    await expect.element(tab('Code')).toHaveAttribute('aria-controls', 'p-b');
    await expect.element(tab('Code')).toHaveAttribute('id', 'p-b-tab');
    expect(tab('Code').element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});

describe('the drawing pane', () => {
  const stroke: DrawCommand = {
    type: 'segment',
    x1: 0,
    y1: 200,
    x2: 400,
    y2: 200,
    color: '#ff0000',
    width: 40,
  };
  const canvas = () => page.getByRole('img', { name: 'Zone de dessin' });

  /** Colour of the canvas at a place given in parts of its size. */
  function colorAt(x: number, y: number): readonly number[] {
    const element = canvas().element();
    if (!(element instanceof HTMLCanvasElement)) throw new Error('There is no canvas.');
    const context = element.getContext('2d');
    return [...(context?.getImageData(x * element.width, y * element.height, 1, 1).data ?? [])];
  }

  test('paints strokes at their place and in their colour', async () => {
    await render(Host, { component: DrawingPane, given: { commands: [stroke], ghost: [] } });
    await expect.poll(() => colorAt(0.5, 0.5)).toEqual([255, 0, 0, 255]);
    expect(colorAt(0.5, 0.4)[3]).toBe(0);
  });

  test('paints the model behind, never in its own colour', async () => {
    const ghost: DrawCommand = { ...stroke, y1: 100, y2: 100 };
    await render(Host, { component: DrawingPane, given: { commands: [stroke], ghost: [ghost, stroke] } });
    await expect.poll(() => colorAt(0.5, 0.5)).toEqual([255, 0, 0, 255]);
    const [red = 0, green = 0, , alpha] = colorAt(0.5, 0.25);
    expect(alpha).toBe(255);
    expect(Math.abs(red - green)).toBeLessThan(40);
  });

  test('tells the drawing in words', async () => {
    await render(Host, { component: DrawingPane, given: { commands: [stroke], ghost: [] } });
    await expect
      .element(canvas())
      .toHaveAccessibleDescription(/^1 trait, couleur\s: #ff0000\. Le dessin va de 0 à 400/);
  });

  test('a description given by the page takes the place of its own', async () => {
    await render(Host, {
      component: DrawingPane,
      given: { commands: [], ghost: [], description: 'Une étoile.' },
    });
    await expect.element(canvas()).toHaveAccessibleDescription('Une étoile.');
  });

  test('shows a drawing that leaves the area whole, and the area alone on demand', async () => {
    const far: DrawCommand = { ...stroke, x1: 0, y1: 600, x2: 800, y2: 600 };
    await render(Host, { component: DrawingPane, given: { commands: [far], ghost: [] } });
    await expect.element(page.getByText('Le dessin sort de la zone.', { exact: true })).toBeVisible();
    const { top, size } = viewOfAll([far]);
    const place = (600 - top) / size;
    await expect.poll(() => colorAt(0.5, place)[3]).toBe(255);
    await page.getByRole('button', { name: 'Montrer la zone seule' }).click();
    await expect.poll(() => colorAt(0.5, place)[3]).toBe(0);
    await expect.element(page.getByRole('button', { name: 'Montrer tout le dessin' })).toBeVisible();
  });

  test('paints 20,000 strokes in a blink', async () => {
    const commands = Array.from({ length: 20_000 }, (_, index): DrawCommand => ({
      ...stroke,
      x1: index % 400,
      y2: index / 50,
      width: 1,
    }));
    // A busy machine may hold one painting up; a painting that takes long does so each time.
    let shortest = Infinity;
    for (let turn = 0; turn < 5 && shortest >= 1500; turn += 1) {
      const start = performance.now();
      const screen = await render(Host, { component: DrawingPane, given: { commands, ghost: [] } });
      await expect.poll(() => colorAt(0.5, 0.5)[3]).toBe(255);
      shortest = performance.now() - start;
      await screen.unmount();
    }
    expect(shortest).toBeLessThan(1500);
  });
});

describe('a question of the program', () => {
  const prompt: Question = { type: 'prompt', message: 'Ton prénom ?', proposal: 'Ada' };

  async function aDialog(question: Question | null) {
    const answer = vi.fn();
    const stop = vi.fn();
    await render(Host, { component: QuestionDialog, given: { runs: { question, answer, stop } } });
    return { answer, stop };
  }

  /** What each of these presses answers, each in a dialog of its own: a press closes it. */
  async function answersTo(question: Question, presses: readonly string[]): Promise<unknown[]> {
    const given: unknown[] = [];
    for (const press of presses) {
      const { answer } = await aDialog(question);
      // Its part of the page comes by itself: a key pressed before would be lost.
      await expect.element(page.getByRole('dialog')).toBeVisible();
      if (press === 'Escape') await userEvent.keyboard('{Escape}');
      else await page.getByRole('button', { name: press }).click();
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
      given.push(...answer.mock.calls.flat());
    }
    return given;
  }

  test('shows its message and proposal, and is answered by Enter', async () => {
    const { answer } = await aDialog(prompt);
    await expect.element(page.getByRole('dialog')).toHaveAccessibleName('Ton programme te parle');
    await expect.element(page.getByRole('dialog')).toHaveAccessibleDescription('Ton prénom ?');
    const field = page.getByRole('textbox', { name: 'Ta réponse' });
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveValue('Ada');
    await field.fill('Grace');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => answer.mock.calls).toEqual([['Grace']]);
  });

  test('an emptied field answers the empty text, Cancel and Escape answer null', async () => {
    const answers = await answersTo({ ...prompt, proposal: '' }, ['Valider', 'Annuler', 'Escape']);
    expect(answers).toEqual(['', null, null]);
  });

  test('a confirmation answers true or false', async () => {
    const question: Question = { type: 'confirm', message: 'Encore ?', proposal: '' };
    expect(await answersTo(question, ['Oui', 'Non', 'Escape'])).toEqual([true, false, false]);
  });

  test('a message is closed with null, and the program can be stopped from it', async () => {
    const alert: Question = { type: 'alert', message: 'Coucou', proposal: '' };
    expect(await answersTo(alert, ['Continuer', 'Escape'])).toEqual([null, null]);
    const { answer, stop } = await aDialog(alert);
    await page.getByRole('button', { name: 'Arrêter le programme' }).click();
    await expect.poll(() => stop.mock.calls.length).toBe(1);
    expect(answer).not.toHaveBeenCalled();
  });

  test('without a question there is no dialog', async () => {
    await aDialog(null);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });
});

test('the signs of the bar have names and type themselves', async () => {
  const oninsert = vi.fn();
  const onundo = vi.fn();
  const { container } = await render(Host, { component: SymbolsBar, given: { oninsert, onundo } });
  const buttons = [...container.querySelectorAll('button')];
  for (const button of buttons) button.click();
  expect(onundo).toHaveBeenCalledOnce();
  expect(oninsert.mock.calls.flat().join('')).toBe('{}()[];="\'`+-*/<>!&|');
  expect(buttons.slice(1).every((button) => button.getAttribute('aria-label')?.startsWith('Insérer '))).toBe(
    true,
  );
});
