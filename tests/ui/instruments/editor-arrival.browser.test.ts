import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import ProgramEditor from '../../../src/ui/editor/ProgramEditor.svelte';
import Host from './Host.svelte';

// In a file of its own: the chunk of the editor is fetched once a page, and this test needs the time before.
test('what is typed before the editor and its language arrive is kept, with the cursor and the focus', async () => {
  const given = {
    text: 'ab',
    zones: null,
    label: 'Ton programme',
    errorSpan: null,
    onchange: (text: string) => {
      void screen.rerender({ component: ProgramEditor, given: { ...given, text } });
    },
    onrun: () => undefined,
  };
  const screen = await render(Host, { component: ProgramEditor, given });
  const area = screen.container.querySelector('textarea');
  if (area === null) throw new Error('The editor was there before its text area.');
  expect(area.value).toBe('ab');
  area.focus();
  area.setSelectionRange(1, 1);
  area.setRangeText('X', 1, 1, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));

  await expect.poll(() => screen.container.querySelector('.cm-content')).not.toBeNull();
  const box = page.getByRole('textbox', { name: 'Ton programme' });
  await expect.element(box).toHaveTextContent('aXb');
  await expect.element(box).toHaveFocus();
  expect(screen.container.querySelector('textarea')).toBeNull();
  const selection = document.getSelection();
  const before = document.createRange();
  before.selectNodeContents(box.element());
  if (selection?.anchorNode) before.setEnd(selection.anchorNode, selection.anchorOffset);
  expect(before.toString()).toBe('aX');

  // What the editor knows of JavaScript comes after it, and leaves all that as it was.
  await userEvent.keyboard(' = 1 //');
  await expect.poll(() => box.element().querySelector('span')?.textContent).toBe('1');
  await expect.element(box).toHaveTextContent('aX = 1 //b');
  await expect.element(box).toHaveFocus();
});
