import { describe, expect, test } from 'vitest';

import type {
  Answer,
  RunOutcome,
  RunProgram,
  RunRequest,
  SandboxEvent,
} from '../../../src/sandbox/run-program.ts';
import { RunSession } from '../../../src/ui/run/run-session.svelte.ts';
import { onEachValue } from './on-each-value.svelte.ts';

const request: RunRequest = {
  program: '',
  setup: '',
  seed: 1,
  startTimeMs: 0,
  locale: 'fr-FR',
  clock: 'virtual',
  answers: [],
  limits: {
    timeMs: 2000,
    memoryBytes: 64_000_000,
    stackBytes: 128_000,
    steps: 1_000_000,
    consoleLines: 2000,
    consoleChars: 200_000,
    drawCommands: 20_000,
    timers: 1000,
    questions: 200,
  },
  harness: null,
};

const completed: SandboxEvent = { type: 'end', outcome: { kind: 'completed' }, usage: null };

function says(...texts: readonly string[]): SandboxEvent {
  return { type: 'console', lines: texts.map((text) => ({ level: 'log', text })) };
}

function draws(count: number): SandboxEvent {
  const command = { type: 'segment', x1: 0, y1: 0, x2: 1, y2: 1, color: 'black', width: 1 } as const;
  return { type: 'draw', commands: Array.from({ length: count }, () => command) };
}

/** A runner that plays what it is fed, by hand. */
function aRunner(
  play: (request: RunRequest, signal: AbortSignal) => AsyncIterable<SandboxEvent>,
): RunProgram {
  return play;
}

/** A runner that plays given events at once. */
function playing(...events: readonly SandboxEvent[]): RunProgram {
  return aRunner(async function* () {
    await Promise.resolve();
    yield* events;
  });
}

/** A runner that says `start` and goes on until it is stopped. */
const endless = aRunner(async function* (_request, signal) {
  yield says('start');
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
  yield { type: 'end', outcome: { kind: 'stopped' }, usage: null };
});

/** A runner whose program asks `prompt` for each line that it prints. */
function asking(...messages: readonly string[]): RunProgram {
  return aRunner(async function* ({ answers }) {
    await Promise.resolve();
    yield says('hello');
    for (const [index, message] of messages.entries()) {
      const answer = answers[index];
      if (answer === undefined) {
        const outcome: RunOutcome = {
          kind: 'awaiting-input',
          question: { type: 'prompt', message, proposal: '' },
        };
        yield { type: 'end', outcome, usage: null };
        return;
      }
      yield says(`${message} ${String(answer)}`);
      yield draws(1);
    }
    yield completed;
  });
}

function texts(session: RunSession): readonly string[] {
  return session.lines.map((line) => line.text);
}

describe('a run', () => {
  test('shows lines, drawing and outcome', async () => {
    const session = new RunSession(playing(says('a', 'b'), draws(2), says('c'), completed));
    const ended = session.start(request);
    expect(session.state).toBe('running');
    await ended;
    expect(texts(session)).toEqual(['a', 'b', 'c']);
    expect(session.commands).toHaveLength(2);
    expect(session.outcome).toEqual({ kind: 'completed' });
    expect(session.state).toBe('idle');
  });

  test('shows what came so far before it ends', async () => {
    const session = new RunSession(endless);
    const ended = session.start(request);
    await expect.poll(() => texts(session)).toEqual(['start']);
    expect(session.outcome).toBeNull();
    session.stop();
    await ended;
    expect(session.outcome).toEqual({ kind: 'stopped' });
    expect(texts(session)).toEqual(['start']);
  });

  test('takes the place of an earlier one, whose events fall silent', async () => {
    let turn = 0;
    const session = new RunSession(
      aRunner((asked, signal) => {
        turn += 1;
        return turn === 1 ? endless(asked, signal) : playing(says('second'), completed)(asked, signal);
      }),
    );
    const first = session.start(request);
    await expect.poll(() => texts(session)).toEqual(['start']);
    await session.start(request);
    await first;
    expect(texts(session)).toEqual(['second']);
    expect(session.outcome).toEqual({ kind: 'completed' });
  });

  test('that ends without an outcome is told as crashed', async () => {
    const session = new RunSession(playing(says('a')));
    await session.start(request);
    expect(session.outcome?.kind).toBe('crashed');
  });

  test('is aborted by dispose and by clear', async () => {
    for (const end of ['dispose', 'clear'] as const) {
      let isAborted = false;
      const session = new RunSession(
        aRunner((asked, signal) => {
          signal.addEventListener('abort', () => {
            isAborted = true;
          });
          return endless(asked, signal);
        }),
      );
      const ended = session.start(request);
      await expect.poll(() => texts(session)).toEqual(['start']);
      session[end]();
      await ended;
      expect(isAborted).toBe(true);
      expect(session.state).toBe('idle');
      expect(session.outcome).toBeNull();
      expect(session.lines).toHaveLength(end === 'clear' ? 0 : 1);
    }
  });
});

describe('a flood', () => {
  test('of events never keeps the page from painting', async () => {
    const session = new RunSession(
      aRunner(async function* () {
        await Promise.resolve();
        for (let index = 0; index < 20_000; index += 1) yield index % 2 === 0 ? says(`${index}`) : draws(1);
        yield completed;
      }),
    );
    // A busy machine may hold one run up; a session that holds the page up does so in each.
    let longest = Infinity;
    for (let turn = 0; turn < 5 && longest >= 150; turn += 1) {
      const gaps = measureGaps();
      await session.start(request);
      longest = Math.max(...gaps.stop());
    }
    expect(longest).toBeLessThan(150);
    expect(session.lines).toHaveLength(10_000);
    expect(session.commands).toHaveLength(10_000);
    expect(session.lines.at(-1)?.text).toBe('19998');
  });

  test('changes what the view reads a few times a frame at most', async () => {
    const session = new RunSession(playing(...Array.from({ length: 5000 }, () => says('x')), completed));
    let changes = 0;
    const stop = onEachValue(
      () => session.lines,
      () => {
        changes += 1;
      },
    );
    await session.start(request);
    stop();
    expect(changes).toBeLessThan(60);
  });
});

describe('a question', () => {
  test('is shown, and its answer runs the program again without repeating what it said', async () => {
    const session = new RunSession(asking('name?', 'age?'));
    const ended = session.start(request);
    await expect.poll(() => session.question?.message).toBe('name?');
    expect(session.state).toBe('running');
    expect(texts(session)).toEqual(['hello']);
    session.answer('Ada');
    await expect.poll(() => session.question?.message).toBe('age?');
    expect(texts(session)).toEqual(['hello', 'name? Ada']);
    session.answer(null);
    await ended;
    expect(texts(session)).toEqual(['hello', 'name? Ada', 'age? null']);
    expect(session.commands).toHaveLength(2);
    expect(session.question).toBeNull();
    expect(session.outcome).toEqual({ kind: 'completed' });
  });

  test('draws on where the turtle stood, nothing twice', async () => {
    const turtle: SandboxEvent = { type: 'draw', commands: [{ type: 'turtle', x: 1, y: 1, angle: 0 }] };
    const session = new RunSession(
      aRunner(async function* ({ answers }) {
        await Promise.resolve();
        yield draws(3);
        const question = { type: 'prompt', message: '?', proposal: '' } as const;
        // The first pass ends with word of the turtle, which its replay gives only later.
        if (answers.length === 0) {
          yield turtle;
          yield { type: 'end', outcome: { kind: 'awaiting-input', question }, usage: null };
          return;
        }
        yield draws(2);
        yield turtle;
        yield completed;
      }),
    );
    const ended = session.start(request);
    await expect.poll(() => session.question?.message).toBe('?');
    session.answer('x');
    await ended;
    expect(session.commands.filter((command) => command.type === 'segment')).toHaveLength(5);
    expect(session.commands.at(-1)?.type).toBe('turtle');
  });

  test('can be answered with the word stop, and with nothing', async () => {
    for (const answer of ['stop', ''] satisfies Answer[]) {
      const session = new RunSession(asking('word?'));
      const ended = session.start(request);
      await expect.poll(() => session.question?.message).toBe('word?');
      session.answer(answer);
      await ended;
      expect(texts(session)).toEqual(['hello', `word? ${answer}`]);
    }
  });

  test('disappears with Stop', async () => {
    const session = new RunSession(asking('name?'));
    const ended = session.start(request);
    await expect.poll(() => session.question?.message).toBe('name?');
    session.stop();
    await ended;
    expect(session.question).toBeNull();
    expect(session.outcome).toEqual({ kind: 'stopped' });
  });

  test('gives way to a new start', async () => {
    const session = new RunSession(asking('name?'));
    const first = session.start(request);
    await expect.poll(() => session.question?.message).toBe('name?');
    const second = session.start(request);
    await first;
    await expect.poll(() => session.question?.message).toBe('name?');
    expect(texts(session)).toEqual(['hello']);
    session.answer('x');
    await second;
    expect(session.outcome).toEqual({ kind: 'completed' });
  });
});

/** Longest times in milliseconds in which the page could not paint. */
function measureGaps() {
  const gaps: number[] = [0];
  let last = performance.now();
  let isOn = true;
  const tick = (): void => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    if (isOn) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return {
    stop: (): readonly number[] => {
      isOn = false;
      gaps.push(performance.now() - last);
      return gaps;
    },
  };
}

describe('a program that empties its console', () => {
  const clears: SandboxEvent = { type: 'clear' };

  test('leaves only what it printed afterwards, and says that it did', async () => {
    const session = new RunSession(playing(says('a'), clears, says('b'), completed));
    await session.start(request);
    expect(texts(session)).toEqual(['b']);
    expect(session.isCleared).toBe(true);
  });

  test('and asks a question repeats nothing: no line, no emptying', async () => {
    const run = aRunner(async function* ({ answers }) {
      await Promise.resolve();
      yield says('before', 'too');
      yield clears;
      yield says('after');
      if (answers.length === 0) {
        const question = { type: 'prompt', message: '?', proposal: '' } as const;
        yield { type: 'end', outcome: { kind: 'awaiting-input', question }, usage: null };
        return;
      }
      yield says(`answer ${String(answers[0])}`);
      yield completed;
    });
    const session = new RunSession(run);
    const ended = session.start(request);
    await expect.poll(() => session.question?.message).toBe('?');
    expect(texts(session)).toEqual(['after']);
    session.answer('x');
    await ended;
    expect(texts(session)).toEqual(['after', 'answer x']);
  });

  test('starts the next run with a console that is not emptied', async () => {
    let isFirst = true;
    const session = new RunSession(
      aRunner(async function* () {
        await Promise.resolve();
        if (isFirst) yield clears;
        isFirst = false;
        yield completed;
      }),
    );
    await session.start(request);
    expect(session.isCleared).toBe(true);
    await session.start(request);
    expect(session.isCleared).toBe(false);
  });
});
