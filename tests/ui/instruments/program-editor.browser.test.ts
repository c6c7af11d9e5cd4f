import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import type { SourceSpan } from '../../../src/sandbox/run-program.ts';
import ProgramEditor from '../../../src/ui/editor/ProgramEditor.svelte';
import type { Zone } from '../../../src/ui/editor/zones.ts';
import Host from './Host.svelte';

/** What the editor lets its page do. */
interface Exports {
  focus(): void;
  undo(): void;
  insert(text: string): void;
  showSpan(span: SourceSpan): void;
}

interface Setting {
  readonly text?: string;
  readonly zones?: readonly Zone[] | null;
  readonly errorSpan?: SourceSpan | null;
  readonly language?: 'fr' | 'en';
  readonly isPlain?: boolean;
}

/** An editor whose page echoes every change, as a lesson page does. */
async function anEditor(setting: Setting = {}) {
  let props = {
    text: setting.text ?? '',
    zones: setting.zones ?? null,
    label: 'Ton programme',
    errorSpan: setting.errorSpan ?? null,
    onrun: vi.fn(),
    onchange: (text: string) => {
      change({ text });
    },
  };
  let exports: Exports | undefined;
  const host = {
    component: ProgramEditor,
    language: setting.language ?? 'fr',
    isPlain: setting.isPlain ?? false,
    onready: (ready: unknown) => {
      exports = ready as Exports;
    },
  };
  const screen = await render(Host, { ...host, given: props });
  const change = (changed: Partial<typeof props>): void => {
    props = { ...props, ...changed };
    void screen.rerender({ ...host, given: props });
  };
  const content = screen.container.getElementsByClassName('cm-content');
  if (setting.isPlain !== true) await expect.poll(() => content.length).toBe(1);
  return {
    change,
    onrun: props.onrun,
    box: page.getByRole('textbox', { name: 'Ton programme' }),
    container: screen.container,
    text: () => props.text,
    exports: () => {
      if (exports === undefined) throw new Error('The editor is not ready.');
      return exports;
    },
    switchTo: (language: 'fr' | 'en') => screen.rerender({ ...host, language, given: props }),
  };
}

describe('typing', () => {
  test('what is typed reaches the page, brackets and quotes close themselves', async () => {
    const editor = await anEditor();
    await editor.box.click();
    await userEvent.keyboard('console.log("a');
    expect(editor.text()).toBe('console.log("a")');
  });

  test('Enter inside a block indents by two spaces', async () => {
    const editor = await anEditor({ text: 'if (a) {}' });
    // Its colours come with what it knows of blocks.
    await expect.poll(() => editor.container.querySelector('.cm-line span')).not.toBeNull();
    await editor.box.click();
    await userEvent.keyboard('{End}{ArrowLeft}{Enter}b');
    expect(editor.text()).toBe('if (a) {\n  b\n}');
  });

  test('Ctrl-Enter runs and adds no line', async () => {
    const editor = await anEditor({ text: 'a' });
    await editor.box.click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(editor.onrun).toHaveBeenCalledOnce();
    expect(editor.text()).toBe('a');
  });

  test('Ctrl-Z and undo() take typing back', async () => {
    const editor = await anEditor({ text: 'a' });
    await editor.box.click();
    await userEvent.keyboard('{End}b');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(editor.text()).toBe('a');
    await userEvent.keyboard('c');
    editor.exports().undo();
    expect(editor.text()).toBe('a');
  });

  test('an inserted sign stands at the cursor, an opening one brings its closing one', async () => {
    const editor = await anEditor({ text: 'f' });
    await editor.box.click();
    await userEvent.keyboard('{End}');
    editor.exports().insert('(');
    editor.exports().insert(';');
    expect(editor.text()).toBe('f(;)');
  });

  test('no key with AltGr is taken by a command', async () => {
    const editor = await anEditor({ text: 'a' });
    await editor.box.click();
    const content = editor.container.getElementsByClassName('cm-content')[0];
    const taken = [
      '\\',
      '|',
      '{',
      '}',
      '[',
      ']',
      '@',
      '#',
      '~',
      '^',
      '`',
      '€',
      'l',
      'a',
      'u',
      'm',
      'i',
      '/',
    ].filter((key) => {
      const event = new KeyboardEvent('keydown', {
        key,
        ctrlKey: true,
        altKey: true,
        modifierAltGraph: true,
        bubbles: true,
        cancelable: true,
      });
      content?.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(taken).toEqual([]);
    expect(editor.text()).toBe('a');
  });
});

describe('the Tab key', () => {
  test('leaves an editor that was reached by Tab', async () => {
    const editor = await anEditor({ text: 'a' });
    editor.exports().focus();
    await userEvent.tab();
    expect(editor.text()).toBe('a');
    await expect.element(editor.box).not.toHaveFocus();
  });

  test('indents after a click', async () => {
    const editor = await anEditor({ text: 'a' });
    await editor.box.click();
    await userEvent.keyboard('{Home}{Tab}');
    expect(editor.text()).toBe('  a');
    await expect.element(editor.box).toHaveFocus();
  });

  test('indents after typing, and Shift-Tab takes the indentation back', async () => {
    const editor = await anEditor({ text: 'a' });
    editor.exports().focus();
    await userEvent.keyboard('b{Tab}');
    expect(editor.text()).toBe('b  a');
    await userEvent.keyboard('{Control>}a{/Control}{Tab}');
    expect(editor.text()).toBe('  b  a');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(editor.text()).toBe('b  a');
  });

  test('leaves after Escape, even after typing', async () => {
    const editor = await anEditor({ text: 'a' });
    await editor.box.click();
    await userEvent.keyboard('b{Escape}');
    const before = editor.text();
    await userEvent.tab();
    expect(editor.text()).toBe(before);
    await expect.element(editor.box).not.toHaveFocus();
  });

  test('is explained in the description of the editor', async () => {
    const editor = await anEditor();
    await expect.element(editor.box).toHaveAccessibleDescription(/Échap puis Tab quitte toujours/);
  });
});

describe('locked parts', () => {
  const text = 'let a = 1;\n\nconsole.log(a);';
  const zones = [{ from: 11, to: 11 }];

  test('cannot be typed into, the zone can', async () => {
    const editor = await anEditor({ text, zones });
    await editor.box.click();
    await userEvent.keyboard('{Control>}{Home}{/Control}x');
    expect(editor.text()).toBe(text);
    await userEvent.keyboard('{ArrowDown}a = 2;{Enter}a = 3;');
    expect(editor.text()).toBe('let a = 1;\na = 2;\na = 3;\nconsole.log(a);');
    await userEvent.keyboard('{Control>}{End}{/Control}{Backspace}{Control>}a{/Control}{Delete}');
    expect(editor.text()).toBe('let a = 1;\na = 2;\na = 3;\nconsole.log(a);');
  });

  test('look different from the zone', async () => {
    const editor = await anEditor({ text, zones });
    await expect.poll(() => editor.container.querySelectorAll('.cm-lockedLine')).toHaveLength(2);
    expect(editor.container.querySelectorAll('.cm-zoneLine')).toHaveLength(1);
  });

  test('let a whole program be pasted that leaves them as they are, and the zone moves along', async () => {
    const editor = await anEditor({ text, zones });
    const paste = (pasted: string): void => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const content = editor.container.querySelector('.cm-content');
      content?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    };
    await editor.box.click();
    await userEvent.keyboard('{Control>}a{/Control}');
    paste('let b = 1;\nconsole.log(b);');
    expect(editor.text()).toBe(text);
    await userEvent.keyboard('{Control>}a{/Control}');
    paste('let a = 1;\na = 5;\nconsole.log(a);');
    expect(editor.text()).toBe('let a = 1;\na = 5;\nconsole.log(a);');
    await userEvent.keyboard('{Control>}{Home}{/Control}x{ArrowDown}{End}// ');
    expect(editor.text()).toBe('let a = 1;\na = 5;// \nconsole.log(a);');
  });

  test('stay locked when the page shows another text with its own zones', async () => {
    const editor = await anEditor({ text, zones });
    editor.change({ text: 'let a = 1;\nok\nconsole.log(a);', zones: [{ from: 11, to: 13 }] });
    await editor.box.click();
    await userEvent.keyboard('{Control>}{End}{/Control}x');
    expect(editor.text()).toBe('let a = 1;\nok\nconsole.log(a);');
    await userEvent.keyboard('{ArrowUp}{End}!');
    expect(editor.text()).toBe('let a = 1;\nok!\nconsole.log(a);');
  });
});

describe('an error', () => {
  const errorSpan = { line: 2, column: 1, endLine: 2, endColumn: 7 };

  test('is underlined and marked beside its line without taking the focus', async () => {
    const editor = await anEditor({ text: 'let a;\nconsol.log(a);', errorSpan });
    await expect.poll(() => editor.container.querySelector('.cm-errorSpan')?.textContent).toBe('consol');
    expect(
      editor.container.querySelectorAll('.cm-lineNumbers + .cm-errorGutter .cm-errorSign'),
    ).not.toHaveLength(0);
    expect(editor.container.querySelector('[title="À regarder ici."]')).not.toBeNull();
    await expect.element(editor.box).not.toHaveFocus();
    editor.change({ errorSpan: null });
    await expect.poll(() => editor.container.querySelector('.cm-errorSpan')).toBeNull();
  });

  test('behind the last character is shown on that character', async () => {
    const span = { line: 1, column: 6, endLine: 1, endColumn: 6 };
    const editor = await anEditor({ text: 'foo(1', errorSpan: span });
    await expect.poll(() => editor.container.querySelector('.cm-errorSpan')?.textContent).toBe('1');
  });

  test('outside of the text harms nothing', async () => {
    const editor = await anEditor({
      text: 'a',
      errorSpan: { line: 9, column: 9, endLine: 9, endColumn: 12 },
    });
    await expect.poll(() => editor.container.querySelector('.cm-errorSpan')?.textContent).toBe('a');
  });

  test('is selected and focused on demand', async () => {
    const editor = await anEditor({ text: 'let a;\nconsol.log(a);' });
    editor.exports().showSpan(errorSpan);
    await expect.element(editor.box).toHaveFocus();
    expect(document.getSelection()?.toString()).toBe('consol');
  });
});

describe('a text from the page', () => {
  test('takes the place of the old one and can be undone in one go', async () => {
    const editor = await anEditor({ text: 'one' });
    await editor.box.click();
    await userEvent.keyboard('{End} two');
    editor.change({ text: 'START' });
    await expect.element(editor.box).toHaveTextContent('START');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(editor.text()).toBe('one two');
  });

  test('that echoes the typing leaves the cursor where it is', async () => {
    const editor = await anEditor({ text: 'ad' });
    await editor.box.click();
    await userEvent.keyboard('{Home}{ArrowRight}bc');
    expect(editor.text()).toBe('abcd');
  });
});

test('a change of language keeps text and history', async () => {
  const editor = await anEditor({ text: 'a' });
  await editor.box.click();
  await userEvent.keyboard('{End}b');
  await editor.switchTo('en');
  await expect.element(editor.box).toHaveAccessibleDescription(/Escape then Tab always leaves/);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(editor.text()).toBe('a');
});

describe('the plain text area', () => {
  test('shows, changes and runs the program', async () => {
    const editor = await anEditor({ text: 'a', isPlain: true });
    await editor.box.click();
    await userEvent.keyboard('{End}b{Control>}{Enter}{/Control}');
    expect(editor.text()).toBe('ab');
    expect(editor.onrun).toHaveBeenCalledOnce();
    expect(editor.container.querySelector('.cm-content')).toBeNull();
  });

  test('takes back what is typed into a locked part', async () => {
    const editor = await anEditor({ text: 'ab\n\ncd', zones: [{ from: 3, to: 3 }], isPlain: true });
    await editor.box.click();
    await userEvent.keyboard('{Control>}{Home}{/Control}x{ArrowDown}ok');
    expect(editor.text()).toBe('ab\nok\ncd');
    await expect.element(editor.box).toHaveValue('ab\nok\ncd');
  });

  test('inserts signs and takes them back', async () => {
    const editor = await anEditor({ text: 'a', isPlain: true });
    await editor.box.click();
    await userEvent.keyboard('{End}');
    editor.exports().insert(';');
    expect(editor.text()).toBe('a;');
    editor.exports().undo();
    expect(editor.text()).toBe('a');
  });
});

describe('a slip while the program is written', () => {
  test('is underlined and told once the line is left, and its line can be shown', async () => {
    const { box, container } = await anEditor({ text: '' });
    await box.fill('let a = (1;\nlet b = 2;');
    await userEvent.keyboard('{Control>}{End}{/Control}{ArrowUp}{ArrowDown}');
    const hint = page.getByText(/Rien ne ferme la parenthèse/);
    // Said once, and whole: the region is there before its words, and it is the only one.
    const live = '[aria-live]:not(.cm-announced), [role=status], [role=alert]';
    const voices = [...container.querySelectorAll(live)];
    expect(voices).toHaveLength(1);
    await expect.element(hint).toBeVisible();
    expect(voices[0]?.contains(hint.element())).toBe(true);
    expect([...container.querySelectorAll(live)]).toEqual(voices);
    expect(voices[0]?.getAttribute('aria-atomic')).toBe('true');
    expect(container.querySelector('.cm-errorSpan')?.textContent).toBe('(');
    await page.getByRole('button', { name: 'Montrer la ligne 1' }).click();
    await userEvent.keyboard('5');
    await expect.element(hint).not.toBeInTheDocument();
  });
});
