import { programAddress, visit } from '../../tests/e2e/site.ts';
import type { Site } from '../../tests/e2e/site.ts';
import { openBuiltSite } from './built-site.ts';
import { atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { percentile } from './measure.ts';

/** Steps of each program that are jumped to, and how often: on a busy machine some frames are lost to others, so the best time counts. */
const JUMPS = 200;
const ROUNDS = 3;
/** A school's computer, beside this one. */
const SLOWER = 4;

/** Programs that a student has to understand from the player alone. */
const PROGRAMS: readonly string[] = [
  `const nombres = [12, 4, 19, 7, 1, 15, 9, 20, 3, 11, 6, 18, 2, 14, 8, 17, 5, 13, 10, 16];
for (let tour = 0; tour < nombres.length; tour++) {
  for (let i = 0; i < nombres.length - 1; i++) {
    if (nombres[i] > nombres[i + 1]) {
      const garde = nombres[i];
      nombres[i] = nombres[i + 1];
      nombres[i + 1] = garde;
    }
  }
}
console.log(nombres.join(' '));`,
  `function fibonacci(n) {
  if (n < 2) return n;
  return fibonacci(n - 1) + fibonacci(n - 2);
}
console.log(fibonacci(12));`,
  `let equipe = ['Ana', 'Bob'];
let copie = equipe;
let vraie = [...equipe];
for (let i = 0; i < 30; i++) {
  copie.push('Cleo' + i);
  vraie.push(equipe.length);
  if (i % 3 === 0) equipe.shift();
}
const joueuse = { nom: 'Ana', amie: null };
const autre = { nom: 'Bob', amie: joueuse };
joueuse.amie = autre;`,
  `function creerCompteur(depart) {
  let valeur = depart;
  return function () {
    valeur = valeur + 1;
    return valeur;
  };
}
const a = creerCompteur(0);
const b = creerCompteur(100);
for (let i = 0; i < 20; i++) console.log(a(), b());`,
  `const attendre = (ms) => new Promise((suite) => setTimeout(suite, ms));
async function cuisiner(plat) {
  for (let minute = 0; minute < 10; minute++) {
    await attendre(100);
    console.log(plat, minute);
  }
  return plat;
}
async function repas() {
  const plats = await Promise.all([cuisiner('gratin'), cuisiner('tarte')]);
  console.log(plats.join(' et '));
}
repas();`,
];

/** How long a step takes from the input to its picture, in the built site in Chromium: here, and with a slower processor. */
export async function timeShownSteps(): Promise<readonly Figure[]> {
  const site = await openBuiltSite();
  try {
    const here = await timesIn(site, 1);
    const slower = await timesIn(site, SLOWER);
    const on = `processor ÷ ${String(SLOWER)}`;
    return [
      atMost('any step of five programs shown in the page, median', percentile(here, 0.5), 16, 'ms'),
      atMost('any step of five programs shown in the page, p95', percentile(here, 0.95), 16, 'ms'),
      {
        what: `any step of five programs shown in the page, ${on}, median and p95`,
        measured: `${percentile(slower, 0.5).toFixed(1)} and ${percentile(slower, 0.95).toFixed(1)} ms`,
        wanted: 'told',
        isReached: true,
      },
    ];
  } finally {
    await site.close();
  }
}

async function timesIn(site: Site, slowdown: number): Promise<number[]> {
  const times: number[] = [];
  for (const code of PROGRAMS) {
    const { context, page } = await visit(site);
    await page.goto(await programAddress(site, code));
    await page.getByRole('button', { name: 'Pas à pas' }).click();
    await page.getByRole('slider', { name: 'Étape' }).waitFor();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const rounds: number[][] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await page.evaluate(timeJumps, JUMPS));
    for (let jump = 0; jump < JUMPS; jump++)
      times.push(Math.min(...rounds.map((round) => round[jump] ?? Infinity)));
    await context.close();
  }
  return times;
}

/**
 * Runs in the page: milliseconds from moving the slider to the end of the frame that shows the step. Each move is made where a
 * frame begins, so that what is measured is all the work of that frame and not the wait for it.
 */
async function timeJumps(count: number): Promise<number[]> {
  const slider = document.querySelector<HTMLInputElement>('input[type="range"][aria-valuetext]');
  if (slider === null) throw new Error('There is no player.');
  const times: number[] = [];
  for (let jump = 0; jump < count; jump++) {
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const startMs = performance.now();
        slider.value = String(1 + ((jump * 7919) % Number(slider.max)));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          times.push(performance.now() - startMs);
          resolve();
        };
        port2.postMessage(null);
      });
    });
  }
  return times;
}
