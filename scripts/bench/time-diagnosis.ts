import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

import type * as diagnoser from '../../src/lessons/diagnosis/diagnose.ts';
import { bundleForNode } from '../bundle-thread.ts';
import { atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { bestOf, percentile } from './measure.ts';

/** A function of 14 lines as students write them, and its call. */
const partOf = (number: number): string => `// surface number ${String(number)}
function surface${String(number)}(width, height) {
  let total = 0;
  for (let j = 0; j < width; j++) {
    if (j % 2 === 0) {
      total += height * j;
    } else {
      total -= 1;
    }
  }
  const names = ["Ana", "Bob", 'Chloé'];
  return { total, name: names[0], text: \`\${total} m\` };
}
console.log("surface " + surface${String(number)}(3, 4).text);`;

/** What is wrong with a line: the first that holds the sign has it changed. */
const SLIPS: readonly (readonly [sign: RegExp, instead: string])[] = [
  [/ \{$/, ''],
  [/^ *\}$/, ''],
  [/\)/, ''],
  [/\(/, ''],
  [/\]/, ''],
  [/"/, ''],
  [/`/, ''],
  [/,/, ''],
  [/\)/, '))'],
  [/\}$/, '}}'],
  [/\blet\b/, 'lte'],
  [/\breturn\b/, 'retrun'],
  [/\/\//, '/*'],
  [/"/, '“'],
  [/ < /, ' =< '],
  [/=/, '= ='],
  [/let total/, 'let the total'],
  [/let total/, 'let 2total'],
  [/let total = 0;/, 'the total is put to zero'],
  // Nothing that is known cures these: everything is tried.
  [/total/, 'total ) ] 3 4 ( {'],
  [/total/, '% & | @'],
];

/** How long it takes to say what is wrong with a program: of a lesson's length, and of 2,000 lines. */
export async function timeDiagnosis(): Promise<readonly Figure[]> {
  const { diagnoseText, diagnoseRun } = await bundledDiagnoser();
  const timesOf = async (parts: number): Promise<readonly number[]> => {
    const text = programOf(parts);
    const times: number[] = [];
    for (const [sign, instead] of SLIPS)
      for (const share of [0, 0.5, 0.95]) {
        const broken = withSlip(text, Math.floor(text.length * share), sign, instead);
        if (diagnoseText(broken) === null) throw new Error(`${instead} does not break the program.`);
        times.push(await bestOf(parts === 1 ? 10 : 2, () => diagnoseText(broken)));
      }
    return times;
  };
  const long = await timesOf(143);
  const short = await timesOf(1);
  const text = programOf(143);
  const facts = { outcome: { kind: 'completed' }, printed: ['NaN', 'undefined'] } as const;
  const notes = await bestOf(5, () => diagnoseRun(text, facts));
  return [
    atMost('what is wrong with a text of 14 lines, p95 of 63 slips', percentile(short, 0.95), 10, 'ms'),
    atMost('the same of 2,000 lines, median', percentile(long, 0.5), 50, 'ms', 0),
    atMost('the same of 2,000 lines, p95', percentile(long, 0.95), 100, 'ms', 0),
    atMost('notes on a run of 2,000 lines', notes, 200, 'ms', 0),
  ];
}

function programOf(parts: number): string {
  return Array.from({ length: parts }, (_, number) => partOf(number)).join('\n');
}

/** A program with one slip: in the first line behind an offset that has room for it, else in the last one. */
function withSlip(text: string, offset: number, sign: RegExp, instead: string): string {
  const lines = text.split('\n');
  const from = text.slice(0, offset).split('\n').length - 1;
  const behind = lines.findIndex((line, index) => index >= from && sign.test(line));
  const at = behind >= 0 ? behind : lines.findLastIndex((line) => sign.test(line));
  return lines.map((line, index) => (index === at ? line.replace(sign, instead) : line)).join('\n');
}

/** The reader as it is in the page, in one piece. */
async function bundledDiagnoser(): Promise<typeof diagnoser> {
  const file = resolve('node_modules/.cache/marelle/diagnose.cjs');
  mkdirSync('node_modules/.cache/marelle', { recursive: true });
  writeFileSync(file, await bundleForNode('src/lessons/diagnosis/diagnose.ts'));
  return createRequire(import.meta.url)(file) as typeof diagnoser; // Its own module, bundled.
}
