import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { DEFAULT_LIMITS } from '../../src/sandbox/limits.ts';
import type { LiveMessage, ProgramInput, TimedInput } from '../../src/sandbox/live-input.ts';
import type {
  DrawCommand,
  RunOutcome,
  RunRequest,
  RunUsage,
  SandboxEvent,
} from '../../src/sandbox/run-program.ts';
import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { aRequest, aThreadRunner, tell } from './a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
  await runner.ready;
});
afterAll(() => {
  runner.dispose();
});

const press = (key: string, isDown = true): ProgramInput => ({ type: 'key', key, isDown });
const click = (x: number, y: number): ProgramInput => ({ type: 'pointer', x, y, isDown: true });

function aReplay(...inputs: readonly TimedInput[]): Partial<RunRequest> {
  return { replay: { inputs, untilMs: 0 } };
}

/** What a program prints on the virtual clock, one line after another. */
async function printed(program: string, changes: Partial<RunRequest> = {}): Promise<string> {
  const { lines, outcome } = await tell(runner.run, aRequest(program, changes));
  expect(outcome).toEqual({ kind: 'completed' });
  return lines.map((line) => line.text).join(' ');
}

/** A run on the real clock that is spoken to; `until` says when it has gone on long enough. */
async function play(
  program: string,
  react: (event: SandboxEvent, send: (message: LiveMessage) => void, stop: () => void) => void,
  changes: Partial<RunRequest> = {},
): Promise<{
  readonly texts: readonly string[];
  readonly outcome: RunOutcome;
  readonly usage: RunUsage | null;
}> {
  const controller = new AbortController();
  let send: (message: LiveMessage) => void = () => undefined;
  const texts: string[] = [];
  for await (const event of runner.run(
    aRequest(program, { clock: 'real', ...changes }),
    controller.signal,
    (given) => {
      send = given;
    },
  )) {
    if (event.type === 'console') texts.push(...event.lines.map((line) => line.text));
    if (event.type === 'end') return { texts, outcome: event.outcome, usage: event.usage };
    react(event, send, () => {
      controller.abort();
    });
  }
  throw new Error('The run ended without an end.');
}

describe('an animation', () => {
  test('has 60 frames a second on the virtual clock, and one second of them unless more are asked for', async () => {
    const program =
      'const start = Date.now(); animer((n) => { if (n % 30 === 29) console.log(n, Math.round(Date.now() - start)); });';
    expect(await printed(program)).toBe('29 483 59 983');
    expect(await printed(program, { frames: 120 })).toBe('29 483 59 983 89 1483 119 1983');
  });

  test('one that a frame starts anew, as browsers want it, keeps the time of frames and their number', async () => {
    const program =
      'let n = 0; const f = () => { n += 1; animer(f); }; animer(f); setTimeout(() => { console.log(n); }, 500);';
    expect(await printed(program)).toBe('30');
    const again = 'let n = 0; const f = () => { n += 1; console.log(n); animer(f); }; animer(f);';
    const { lines, outcome } = await tell(runner.run, aRequest(again, { frames: 5 }));
    expect(outcome).toEqual({ kind: 'completed' });
    expect(lines.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('ends when its function gives false, and gives way to another one', async () => {
    expect(await printed('animer((n) => { console.log(n); return n < 2; })')).toBe('0 1 2');
    expect(
      await printed(
        'animer((n) => { console.log("a" + n); if (n === 1) animate((m) => { console.log("b" + m); return m < 1; }); })',
      ),
    ).toBe('a0 a1 b0 b1');
  });

  test('leaves the picture of its last frame', async () => {
    const { commands } = await tell(
      runner.run,
      aRequest('animer((n) => { fond("noir"); couleur("or"); disque(n, 1, 2); })', { frames: 11 }),
    );
    expect(commands).toEqual([
      { type: 'background', color: 'black' },
      { type: 'disc', x: 10, y: 1, radius: 2, fill: 'gold', stroke: null, lineWidth: 2 },
    ]);
  });

  test('may draw 20,000 shapes a frame after its background, however many came before', async () => {
    const program = (shapes: number) =>
      `animer((n) => { fond(); for (let i = 0; i < (n === 0 ? 15000 : ${String(shapes)}); i++) disque(i, n, 1); })`;
    const drawn = await tell(runner.run, aRequest(program(19_990), { frames: 2 }));
    expect(drawn.outcome).toEqual({ kind: 'completed' });
    const flooded = await tell(runner.run, aRequest(program(20_010), { frames: 2 }));
    expect(flooded.outcome).toEqual({ kind: 'flooded', by: 'drawing', limit: 20_000 });
  });

  test('of a whole frame at a time reaches the page, told as such', async () => {
    const frames: DrawCommand[][] = [];
    let isWhole = true;
    for await (const event of runner.run(
      aRequest('animer((n) => { fond(); for (let i = 0; i < 5000; i++) disque(i, n, 1); })', { frames: 4 }),
      new AbortController().signal,
    )) {
      if (event.type !== 'draw') continue;
      expect(event.isFrame).toBe(true);
      if (isWhole) frames.push([]);
      frames.at(-1)?.push(...event.commands);
      isWhole = event.isPart !== true;
    }
    expect(frames.map((frame) => frame.length)).toEqual([5001, 5001, 5001, 5001]);
  });

  test('may draw 20,000 commands a frame and not one more', async () => {
    const draws = (count: number) =>
      `animer(() => { fond(); for (let i = 1; i < ${count}; i++) ligne(i, 0, 0, 0); })`;
    const limits = { ...DEFAULT_LIMITS, timeMs: 5000, steps: 1_000_000 };
    const fine = await tell(runner.run, aRequest(draws(20_000), { frames: 3, limits }));
    expect(fine.outcome).toEqual({ kind: 'completed' });
    const { outcome } = await tell(runner.run, aRequest(draws(20_001), { frames: 3, limits }));
    expect(outcome).toEqual({ kind: 'flooded', by: 'drawing', limit: 20_000 });
  });

  test('on the real clock lives beyond the limit of steps, for what it uses in each turn alone', async () => {
    let frames = 0;
    const limits = { ...DEFAULT_LIMITS, steps: 100 };
    const { outcome } = await play(
      'animer(() => { fond(); let sum = 0; for (let i = 0; i < 100000; i++) sum += i; })',
      (event, _, stop) => {
        if (event.type === 'draw') frames += 1;
        if (frames === 120) stop();
      },
      { limits },
    );
    expect(outcome).toEqual({ kind: 'stopped' });
  });

  test('that hangs in one turn is stopped', async () => {
    const { outcome } = await play('animer((n) => { if (n === 3) for (;;); })', () => undefined, {
      limits: { ...DEFAULT_LIMITS, timeMs: 300, steps: 1_000_000 },
    });
    expect(outcome.kind).toBe('timed-out');
  });

  test('stands still while the page pauses it', async () => {
    let sent = false;
    const start = performance.now();
    const { texts } = await play(
      'const start = Date.now(); animer((n) => { console.log("x"); if (n < 3) return; console.log(Date.now() - start < 300); return false; })',
      (event, send) => {
        if (event.type !== 'console' || sent) return;
        sent = true;
        send({ type: 'pause' });
        setTimeout(() => {
          send({ type: 'resume' });
        }, 500);
      },
    );
    expect(texts.at(-1)).toBe('true');
    expect(performance.now() - start).toBeGreaterThan(450);
  });
});

describe('a key', () => {
  const listing = 'surTouche((key) => console.log(key, Date.now() % 1000));';

  test('reaches the program at its time on the virtual clock, which then ends', async () => {
    expect(
      await printed(
        listing,
        aReplay({ atMs: 100, input: press('ArrowLeft') }, { atMs: 250, input: press('a') }),
      ),
    ).toBe('ArrowLeft 100 a 250');
    expect(await printed(listing)).toBe('');
  });

  test('of one name calls the function for that name, in either language', async () => {
    const program = `
      for (const name of ['gauche', 'left', 'ArrowLeft', 'espace', ' ', 'A']) onKey(name, () => console.log(name));`;
    expect(await printed(program, aReplay({ atMs: 1, input: press('ArrowLeft') }))).toBe(
      'gauche left ArrowLeft',
    );
    expect(await printed(program, aReplay({ atMs: 1, input: press(' ') }))).toBe('espace  ');
    expect(await printed(program, aReplay({ atMs: 1, input: press('a') }))).toBe('A');
  });

  test('is down until it is up', async () => {
    const program =
      'animer((n) => { if (n % 10 === 5) console.log(touche("droite"), isDown("right")); return n < 30; })';
    expect(
      await printed(
        program,
        aReplay({ atMs: 100, input: press('ArrowRight') }, { atMs: 300, input: press('ArrowRight', false) }),
      ),
    ).toBe('false false true true false false');
  });

  test('keeps a program alive on the real clock until it is stopped', async () => {
    let sent = 0;
    const { texts, outcome } = await play(
      'onKey((key) => console.log(key)); console.log("ready")',
      (event, send, stop) => {
        if (event.type !== 'console') return;
        sent += 1;
        if (sent === 3) stop();
        else send({ type: 'input', input: press(`k${sent}`) });
      },
    );
    expect(texts).toEqual(['ready', 'k1', 'k2']);
    expect(outcome).toEqual({ kind: 'stopped' });
  });

  test('whose function throws ends the run there', async () => {
    const { outcome } = await tell(
      runner.run,
      aRequest('surTouche(() => {\n  rien.x;\n});', aReplay({ atMs: 1, input: press('a') })),
    );
    expect(outcome).toMatchObject({
      kind: 'threw',
      error: { name: 'ReferenceError', span: { line: 2, column: 3 } },
    });
  });
});

describe('the pointer', () => {
  test('tells where it is and where it was pressed', async () => {
    const program = `
      onClick((x, y) => console.log(x, y, isDown("pointer"), touche("souris")));
      setTimeout(() => console.log(souris().x, pointer().y), 50);`;
    const move: ProgramInput = { type: 'pointer', x: 7, y: 8, isDown: null };
    expect(
      await printed(program, aReplay({ atMs: 10, input: move }, { atMs: 90, input: click(100, 150.5) })),
    ).toBe('7 8 100 150.5 true true');
  });
});

describe('a replay', () => {
  const program = `
    let x = 0;
    surTouche(() => { x += 1; if (x === 2) console.log(prompt('name?'), x, frames > 0); });
    let frames = 0;
    animer((n) => { frames = n; fond(); });`;

  test('leads a program on the real clock to the question that it asked, and on', async () => {
    let frames = 0;
    const first = await play(program, (event, send) => {
      if (event.type !== 'draw') return;
      frames += 1;
      if (frames === 3 || frames === 6) send({ type: 'input', input: press('a') });
    });
    expect(first.outcome).toMatchObject({ kind: 'awaiting-input', question: { message: 'name?' } });
    const replay = first.usage?.replay;
    expect(replay?.inputs).toHaveLength(2);
    if (replay === undefined) return;
    const second = await play(
      program,
      (event, _, stop) => {
        if (event.type === 'console') stop();
      },
      { replay, answers: ['Ada'] },
    );
    expect(second.texts).toEqual(['Ada 2 true']);
  });
});

describe('an image', () => {
  test('is white at first, and is shown as the program left it', async () => {
    const { commands } = await tell(
      runner.run,
      aRequest('const photo = image(2, 1); photo[0] = 300; photo[5] = 0; afficherImage(photo, 10, 20, 100);'),
    );
    expect(commands).toEqual([
      {
        type: 'image',
        x: 10,
        y: 20,
        width: 100,
        height: 50,
        columns: 2,
        rows: 1,
        pixels: new Uint8ClampedArray([255, 255, 255, 255, 255, 0, 255, 255]),
      },
    ]);
  });

  test('fills the area when it is given no place, and survives map and slice', async () => {
    const program =
      'const i = image(4, 8); i.fill(10); showImage(i.map((v) => 255 - v)); showImage(i.slice());';
    const { commands } = await tell(runner.run, aRequest(program));
    expect(commands).toMatchObject([
      { x: 0, y: 0, width: 200, height: 400, columns: 4, rows: 8 },
      { x: 0, y: 0, width: 200, height: 400, columns: 4, rows: 8 },
    ]);
    expect(commands.map((one) => (one.type === 'image' ? one.pixels[0] : null))).toEqual([245, 10]);
  });

  test.each([
    ['[[0, 1], [1, 0]]', [255, 0, 0, 255]],
    ['[[true, false], [false, true]]', [0, 255, 255, 0]],
    ['[[0, 2], [255, 300]]', [0, 2, 255, 255]],
    ['[["noir", "#fff"], ["white", "#010000"]]', [0, 255, 255, 1]],
    ['[[[9, 0, 0], [8, 0, 0, 0]], [[7, 1, 1], [-6, 1, 1]]]', [9, 8, 7, 0]],
  ])('may be a list of lists: %s', async (rows, reds) => {
    const { commands } = await tell(runner.run, aRequest(`showImage(${rows})`));
    const [shown] = commands;
    if (shown?.type !== 'image') throw new Error('No image was shown.');
    expect([...shown.pixels].filter((_, index) => index % 4 === 0)).toEqual(reds);
  });

  test.each([
    ['image(0, 5)', /image\(\) needs at least 1 pixel/],
    ['image(2000, 2000)', /needs at most 1000000 pixels/],
    ['image("a", 5)', /image\(\) needs a number/],
    ['afficherImage(5)', /afficherImage\(\) needs an image, got 5/],
    ['showImage(new Uint8Array(4))', /needs an image/],
    ['showImage(new Uint8ClampedArray(16))', /needs an image/],
    ['const i = image(2, 2); i.buffer.transfer(); showImage(i)', /needs an image/],
    ['showImage([])', /needs an image/],
    ['showImage([[1, 2], [3]])', /needs a number, got undefined/],
    ['showImage([["rouj"]])', /needs a color, got 'rouj'/],
    ['showImage([["snow"]])', /needs a color like #ff8800, got 'snow'/],
  ])('%s is refused', async (program, message) => {
    const { outcome } = await tell(runner.run, aRequest(program));
    expect(outcome.kind === 'threw' ? outcome.error.message : outcome.kind).toMatch(message);
  });

  test('shown for ever is a flood', async () => {
    const { outcome } = await tell(runner.run, aRequest('const i = image(400, 400); for (;;) showImage(i);'));
    expect(outcome).toMatchObject({ kind: 'flooded', by: 'drawing' });
  });
});

describe('a note', () => {
  test.each([
    ['"la"', 440],
    ['"A4"', 440],
    ['"do"', 261.63],
    ['"ré5"', 587.33],
    ['"C#4"', 277.18],
    ['"sib3"', 233.08],
    ['"Bb3"', 233.08],
    ['"b"', 493.88],
    ['330.5', 330.5],
  ])('%s sounds at %d hertz', async (note, frequency) => {
    const { notes } = await tell(runner.run, aRequest(`jouer(${note}, 0.2)`));
    expect(notes).toEqual([{ delayMs: 0, durationMs: 200, frequency }]);
  });

  test('waits for the one before it; a list in a list is a chord; a silence is silent', async () => {
    const { notes } = await tell(
      runner.run,
      aRequest(
        'play("A"); jouer(["A", ["A3", "A5"], "silence", "A"], 1); setTimeout(() => play("A"), 10000)',
      ),
    );
    expect(notes.map((note) => [note.delayMs, note.frequency])).toEqual([
      [0, 440],
      [500, 440],
      [1500, 220],
      [1500, 880],
      [3500, 440],
      [0, 440],
    ]);
  });

  test.each(['"x"', '""', '"do9"', '5', '99999', 'NaN', '{}', 'undefined', '"#"', '"do ré"'])(
    '%s is none',
    async (note) => {
      const { outcome } = await tell(runner.run, aRequest(`jouer(${note})`));
      expect(outcome.kind === 'threw' ? outcome.error.message : outcome.kind).toMatch(/^jouer\(\) needs a n/);
    },
  );

  test('for ever is refused, as is no duration', async () => {
    const { outcome } = await tell(runner.run, aRequest('for (;;) jouer("do")'));
    expect(outcome).toMatchObject({
      kind: 'threw',
      error: { message: 'jouer() needs at most 500 notes at once, got 501' },
    });
    const zero = await tell(runner.run, aRequest('play("C", 0)'));
    expect(zero.outcome).toMatchObject({ error: { message: 'play() needs a duration above 0, got 0' } });
  });
});
