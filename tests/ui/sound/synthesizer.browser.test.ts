import { describe, expect, test } from 'vitest';

import { collectRun } from '../../../src/sandbox/collect-run.ts';
import { DEFAULT_LIMITS } from '../../../src/sandbox/limits.ts';
import type { Note } from '../../../src/sandbox/live-input.ts';
import { createWorkerRunner } from '../../../src/sandbox/workers/worker-client.ts';
import { Synthesizer } from '../../../src/ui/sound/synthesizer.ts';

const RATE = 44_100;

/** What is heard of notes over some seconds, sample by sample, without a loudspeaker. */
async function heard(notes: readonly Note[], seconds: number, isSilenced = false): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, seconds * RATE, RATE);
  const synthesizer = new Synthesizer(context);
  synthesizer.play(notes);
  if (isSilenced) synthesizer.silence();
  const sound = (await context.startRendering()).getChannelData(0);
  synthesizer.dispose();
  return sound;
}

const part = (sound: Float32Array, fromMs: number, toMs: number): Float32Array =>
  sound.subarray(Math.round((fromMs / 1000) * RATE), Math.round((toMs / 1000) * RATE));

const loudest = (sound: Float32Array): number =>
  sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** Hertz of a single voice: it crosses zero upwards once in each period. */
function pitch(sound: Float32Array): number {
  const crossings = sound.reduce(
    (count, sample, at) => (at > 0 && sample >= 0 && (sound[at - 1] ?? 0) < 0 ? count + 1 : count),
    0,
  );
  return crossings / (sound.length / RATE);
}

describe('a note', () => {
  test('sounds from its time on, as long and as high as it is asked, and not before or after', async () => {
    const sound = await heard(
      [
        { delayMs: 100, durationMs: 300, frequency: 440 },
        { delayMs: 500, durationMs: 200, frequency: 1046.5 },
      ],
      1,
    );
    expect(loudest(part(sound, 0, 99))).toBe(0);
    expect(pitch(part(sound, 120, 380))).toBeCloseTo(440, -1);
    expect(loudest(part(sound, 405, 499))).toBeLessThan(0.001);
    expect(pitch(part(sound, 520, 680))).toBeCloseTo(1046.5, -1);
    expect(loudest(part(sound, 720, 1000))).toBe(0);
  });

  test('comes and goes without a click: no sample is far from the one before', async () => {
    const sound = await heard([{ delayMs: 0, durationMs: 200, frequency: 220 }], 0.5);
    const leap = sound.reduce(
      (most, sample, at) => Math.max(most, Math.abs(sample - (sound[at - 1] ?? 0))),
      0,
    );
    expect(loudest(sound)).toBeGreaterThan(0.1);
    expect(leap).toBeLessThan(0.01);
  });

  test('stays below the limit among eight, and a hundred at once are thinned out', async () => {
    const chord = (count: number): Note[] =>
      Array.from({ length: count }, (_, i) => ({ delayMs: 0, durationMs: 100, frequency: 200 + 31 * i }));
    expect(loudest(await heard(chord(8), 0.2))).toBeLessThan(1);
    const crowd = await heard(chord(100), 0.2);
    const most = await heard(chord(64), 0.2);
    expect(loudest(crowd.map((sample, at) => sample - (most[at] ?? 0)))).toBeLessThan(0.0001);
  });

  test('is not heard once all is silenced', async () => {
    const notes = [0, 200].map((delayMs) => ({ delayMs, durationMs: 100, frequency: 440 }));
    expect(loudest(await heard(notes, 0.5, true))).toBe(0);
  });
});

test('the notes that a program plays sound one after the other', async () => {
  const runner = createWorkerRunner();
  const { notes } = await collectRun(
    runner.run,
    {
      program: "jouer('la', 0.2); jouer('la5', 0.2); jouer(0, 0.1); play('A3', 0.2);",
      ...{
        setup: '',
        seed: 1,
        startTimeMs: 0,
        locale: 'fr-FR',
        clock: 'virtual',
        answers: [],
        harness: null,
      },
      limits: DEFAULT_LIMITS,
    },
    new AbortController().signal,
  );
  runner.dispose();
  const sound = await heard(notes, 1);
  expect(pitch(part(sound, 20, 180))).toBeCloseTo(440, -1);
  expect(pitch(part(sound, 220, 380))).toBeCloseTo(880, -1);
  expect(loudest(part(sound, 420, 490))).toBeLessThan(0.001);
  expect(pitch(part(sound, 520, 680))).toBeCloseTo(220, -1);
});
