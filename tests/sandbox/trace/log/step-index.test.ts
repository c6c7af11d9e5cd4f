import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Runner } from '../../../../src/sandbox/workers/runner-pool.ts';
import { recordProgram } from '../../../../src/sandbox/trace/log/record-program.ts';
import { indexSteps } from '../../../../src/sandbox/trace/log/step-index.ts';
import { Timeline } from '../../../../src/sandbox/trace/log/timeline.ts';
import { aRequest, aThreadRunner } from '../../a-runner.ts';
import { generateProgram } from '../generate-program.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

const WAITING = `const nap = (ms) => new Promise((wake) => setTimeout(wake, ms));
async function work(name) { await nap(name.length); const t = name + '!'; await nap(2); return t; }
function* count() { yield 1; const two = yield 2; return two; }
const all = [work('abc'), work('a')];
for (const n of count()) all.push(n);
try { (function deep(n) { if (n === 0) throw new Error('x'); deep(n - 1); })(3); } catch (error) { all.push(error.message); }
const it = (function* () { try { yield 1; } catch (error) { yield error; } finally { all.push('left'); } })();
it.next(); all.push(it.throw(2).value); it.return();
async function fails() { try { await Promise.reject(3); } catch (error) { all.push(error); } finally { all.push(4); } }
await fails(); (({ a } = {}, b = all.push(a), [c] = [b]) => c)();
console.log(await Promise.all(all));`;

test('the index tells the site and the depth of each step as the replayed states do', async () => {
  const programs = [WAITING, ...Array.from({ length: 15 }, (_, index) => generateProgram(index + 1))];
  for (const program of programs) {
    const recording = await recordProgram(aRequest(program), runner.run, new AbortController().signal);
    if (recording === null) throw new Error('The program cannot be read.');
    const timeline = new Timeline(recording);
    const { sites, depths } = indexSteps(recording);
    const told = Array.from(sites, (site, step) => `${String(site)} ${String(depths[step])}`);
    const replayed = told.map((_, step) => {
      const { frames } = timeline.stateAfter(step);
      return `${String(frames.at(-1)?.site)} ${String(frames.length - 1)}`;
    });
    expect(told).toEqual(replayed);
    expect(told.length).toBeGreaterThan(3);
  }
});
