import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type axeCore from 'axe-core';
import type { Page } from 'playwright';

/** The text of axe, which the page runs as if it were typed into its console. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with a page as it stands: what axe finds in it, and how far it scrolls sideways. Empty when all is well. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // AxeBuilder of @axe-core/playwright takes three to seven times as long: it asks each frame and opens a page to add up.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    // The script that has just run has put it there.
    const { axe } = globalThis as unknown as { readonly axe: typeof axeCore };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`scrolls sideways by ${String(scrollWidth - clientWidth)} px`);
    return faults;
  });
}
