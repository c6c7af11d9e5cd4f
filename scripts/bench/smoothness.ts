import { visit } from '../../tests/e2e/site.ts';
import { openBuiltSite } from './built-site.ts';
import type { Figure } from './figure.ts';

/** Frames of each second that an animation draws. */
const FRAMES = 60;
/** Seconds that are looked at, one by one. */
const SECONDS = 8;

/** 500 shapes in each frame, all of them somewhere else each time. */
const ANIMATION = `animer((n) => {
  fond('white');
  for (let i = 0; i < 500; i++) { couleur(i % 2 ? 'tomato' : 'teal'); disque((i * 37 + n * 3) % 400, (i * 53 + n) % 400, 6); }
});`;

/** On a busy machine some seconds are lost to others: the best one counts, and all are told. */
export async function smoothness(): Promise<Figure> {
  const lost = await lostFrames();
  const least = Math.min(...lost);
  return {
    what: `frames lost of 60 with 500 shapes each, in the best of ${String(lost.length)} seconds`,
    measured: `${String(least)} (${[...lost].sort((a, b) => a - b).join(', ')})`,
    wanted: '0',
    isReached: least === 0,
  };
}

/** Frames that the page lost in each second of an animation, in the built site in Chromium. */
async function lostFrames(): Promise<readonly number[]> {
  const site = await openBuiltSite();
  try {
    const { page } = await visit(site, { motion: true });
    await page.goto(`${site.address}#/bac-a-sable`);
    const editor = page.locator('.cm-content').last();
    await editor.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(ANIMATION);
    await page.keyboard.press('Control+Enter');
    await page.locator('canvas').last().waitFor();
    await page.waitForTimeout(2000);
    const shown = await page.evaluate(countPaints, SECONDS);
    return shown.map((count) => Math.max(0, FRAMES - count));
  } finally {
    await site.close();
  }
}

/** Runs in the page: pictures painted in each of so many seconds. A painter wipes the canvas once for each picture. */
async function countPaints(seconds: number): Promise<number[]> {
  const { prototype } = CanvasRenderingContext2D;
  const wipe = Object.getOwnPropertyDescriptor(prototype, 'clearRect')?.value as (...box: number[]) => void; // A method.
  let count = 0;
  prototype.clearRect = function (...box) {
    count += 1;
    Reflect.apply(wipe, this, box);
  };
  const counts: number[] = [];
  for (let second = 0; second < seconds; second++) {
    count = 0;
    const startMs = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // A timer that comes late has seen more than a second.
    counts.push(Math.round((count * 1000) / (performance.now() - startMs)));
  }
  return counts;
}
