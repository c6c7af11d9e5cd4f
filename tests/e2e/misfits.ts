import type { Page } from 'playwright';

/**
 * What does not fit into a page of 360 px as it stands: boxes that scroll sideways, or hide what is beside them, and buttons
 * that something else covers. The page is as wide as before afterwards. Empty when all is well.
 */
export async function misfitsOnPhone(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 780 });
  const misfits = await page.evaluate(async () => {
    // The editor measures itself in the next frame.
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const main = document.querySelector('main');
    if (main === null) return ['There is no main part.'];
    const name = (element: Element): string =>
      `${element.tagName} ${element.textContent.trim().slice(0, 40)}`;
    const wide = [document.documentElement, ...main.querySelectorAll('*')].filter((element) => {
      const { scrollWidth, clientWidth } = element;
      // What only a screen reader finds is one pixel wide.
      if (clientWidth <= 1 || scrollWidth <= clientWidth + 1) return false;
      return element === document.documentElement || getComputedStyle(element).overflowX !== 'visible';
    });
    const covered = [...main.querySelectorAll('button')].filter((button) => {
      button.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = button.getBoundingClientRect();
      if (width === 0) return false;
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return there === null || !(button.contains(there) || there.contains(button));
    });
    return [
      ...wide.map((element) => `too wide: ${name(element)}`),
      ...covered.map((button) => `covered: ${name(button)}`),
    ];
  });
  if (before !== null) await page.setViewportSize(before);
  return misfits;
}
