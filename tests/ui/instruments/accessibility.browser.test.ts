import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';

import type { DrawCommand, RunOutcome } from '../../../src/sandbox/run-program.ts';
import ConsolePane from '../../../src/ui/console/ConsolePane.svelte';
import DrawingPane from '../../../src/ui/drawing/DrawingPane.svelte';
import ProgramEditor from '../../../src/ui/editor/ProgramEditor.svelte';
import SymbolsBar from '../../../src/ui/editor/SymbolsBar.svelte';
import SplitPane from '../../../src/ui/layout/SplitPane.svelte';
import OpenQuestion from '../../../src/ui/run/OpenQuestion.svelte';
import { aPane } from './a-pane.ts';
import Host from './Host.svelte';

const span = { line: 1, column: 1, endLine: 1, endColumn: 2 };
const stroke: DrawCommand = { type: 'segment', x1: 0, y1: 0, x2: 900, y2: 9, color: 'red', width: 1 };
const outcome: RunOutcome = {
  kind: 'threw',
  error: { kind: 'type', name: 'TypeError', message: 'not a function', span, stack: [] },
};

const parts: readonly { name: string; component: unknown; given: object }[] = [
  {
    name: 'the editor',
    component: ProgramEditor,
    given: {
      text: 'let a = 1;\nb',
      zones: [{ from: 11, to: 12 }],
      label: 'Ton programme',
      errorSpan: span,
      onchange: () => undefined,
      onrun: () => undefined,
    },
  },
  {
    name: 'the console',
    component: ConsolePane,
    given: {
      lines: [
        { level: 'log', text: 'a' },
        { level: 'error', text: 'b' },
      ],
      outcome,
      isRunning: false,
      onshowline: () => undefined,
    },
  },
  { name: 'the drawing pane', component: DrawingPane, given: { commands: [stroke], ghost: [] } },
  { name: 'the splitter', component: SplitPane, given: { first: aPane('a'), second: aPane('b') } },
  {
    name: 'the bar of signs',
    component: SymbolsBar,
    given: { oninsert: () => undefined, onundo: () => undefined },
  },
  {
    name: 'a question',
    component: OpenQuestion,
    given: {
      runs: { answer: () => undefined, stop: () => undefined },
      question: { type: 'prompt', message: 'Ton prénom ?', proposal: '' },
    },
  },
];

describe('axe finds nothing wrong in', () => {
  for (const { name, component, given } of parts) {
    test(name, async () => {
      const { container } = await render(Host, { component, given });
      if (component === ProgramEditor) {
        await expect.poll(() => container.querySelector('.cm-content')).not.toBeNull();
      }
      // Contrast depends on the tokens of the whole page, which is examined as a whole elsewhere.
      const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    });
  }
});
