import type { Locator, Page } from 'playwright';

/** How a student operates the page. Both hands do the same things by other means. */
export interface Hands {
  /** Activates a button or a link. */
  readonly press: (target: Locator) => Promise<void>;
  /** Ticks a radio button or a checkbox; the locator's group is entered the way a student would. */
  readonly tick: (target: Locator) => Promise<void>;
  /** Writes into a text field, in place of what it held. */
  readonly fill: (target: Locator, text: string) => Promise<void>;
  /** Writes a whole program into the editor, in place of what it held. */
  readonly writeProgram: (editor: Locator, text: string) => Promise<void>;
  /** Moves a line of a puzzle to the end of the program. */
  readonly placeLine: (aside: Locator, placeButton: Locator) => Promise<void>;
}

/** Hands that can also only go somewhere. */
export interface KeyboardHands extends Hands {
  /** Moves the focus to an element. */
  readonly reach: (target: Locator) => Promise<void>;
}

/** Longest way through a page in tab stops. */
const MOST_TAB_STOPS = 150;

/** A student with a mouse; programs are pasted. */
export function mouseHands(page: Page): Hands {
  return {
    press: (target) => target.click(),
    tick: (target) => target.check(),
    fill: (target, text) => target.fill(text),
    writeProgram: async (editor, text) => {
      await editor.click();
      await page.keyboard.press('Control+A');
      await paste(editor, text);
    },
    placeLine: (_, placeButton) => placeButton.click(),
  };
}

/** A student without a mouse: Tab, arrows, Space, Enter and Escape alone. */
export function keyboardHands(page: Page): KeyboardHands {
  /** Goes one stop towards an element, by the shorter way; false when the focus is there. */
  const goTowards = async (target: Locator): Promise<boolean> => {
    const way = await target.evaluate((element) => {
      const { activeElement } = document;
      if (element === activeElement) return null;
      const isBehind =
        activeElement !== null &&
        activeElement !== document.body &&
        (activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      return { isBehind, isInEditor: activeElement?.closest('.cm-editor') != null };
    });
    if (way === null) return false;
    // In the editor Tab belongs to the program until Escape is pressed.
    if (way.isInEditor) await page.keyboard.press('Escape');
    await page.keyboard.press(way.isBehind ? 'Shift+Tab' : 'Tab');
    return true;
  };
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let stop = 0; stop < MOST_TAB_STOPS; stop++) if (!(await goTowards(target))) return;
    throw new Error(`${String(target)} is not reached by Tab`);
  };
  return {
    reach,
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    tick: async (target) => {
      await target.waitFor();
      if ((await target.getAttribute('type')) !== 'radio') {
        await reach(target);
        if (!(await target.isChecked())) await page.keyboard.press('Space');
        return;
      }
      // One stop for a whole group; arrows move inside it.
      const group = target.locator('xpath=ancestor::fieldset').getByRole('radio');
      const count = await group.count();
      const isInGroup = async (): Promise<boolean> =>
        group.evaluateAll((radios) => radios.some((radio) => radio === document.activeElement));
      for (let stop = 0; stop < MOST_TAB_STOPS && !(await isInGroup()); stop++)
        await goTowards(group.first());
      await page.keyboard.press('Space');
      for (let turn = 0; turn <= count && !(await target.isChecked()); turn++)
        await page.keyboard.press('ArrowDown');
      if (!(await target.isChecked())) throw new Error('The radio button is not reached by arrows.');
    },
    fill: async (target, text) => {
      await reach(target);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
    writeProgram: async (editor, text) => {
      await reach(editor);
      await page.keyboard.press('Control+A');
      await paste(editor, text); // As Ctrl+V does: typing would also meet the brackets that close themselves.
    },
    placeLine: async (aside) => {
      await reach(aside);
      await page.keyboard.press('ArrowRight');
    },
  };
}

async function paste(editor: Locator, text: string): Promise<void> {
  await editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
