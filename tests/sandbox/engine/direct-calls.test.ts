import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { beforeAll, describe, expect, test } from 'vitest';

import { DirectCalls } from '../../../src/sandbox/engine/direct-calls.ts';
import { createEngine, type Engine, type OpenedContext } from '../../../src/sandbox/engine/engine.ts';
import { prepareEngine } from '../../../src/sandbox/engine/prepare-engine.ts';

let engine: Engine;
beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  engine = await createEngine(prepareEngine(new Uint8Array(await readFile(path)).buffer));
});

/** Opens a context for some work. */
function inContext<T>(work: (opened: OpenedContext) => T): T {
  using runtime = engine.module.newRuntime();
  const opened = engine.openContext(runtime);
  try {
    return work(opened);
  } finally {
    opened.close();
  }
}

/** What a text is worth as a text, where `host` is a direct function that passes on what it does not do. */
function evaluate(
  { context, direct }: OpenedContext,
  text: string,
  does: (at: number, count: number) => boolean,
) {
  using otherwise = context.unwrapResult(
    context.evalCode(
      "(...values) => { if (values[0] === 'throw') throw new RangeError('passed on'); return values.length; }",
    ),
  );
  using host = direct.quick('host', does, otherwise);
  context.setProp(context.global, 'host', host);
  const result = context.evalCode(text);
  using value = result.error ?? result.value;
  return context.getString(value);
}

/** What a direct function reads of one value. */
function readOf(expression: string): { text: string | null; number: number; plain: string | null } {
  return inContext((opened) => {
    const { memory } = opened;
    let read = { text: '' as string | null, number: 0, plain: '' as string | null };
    evaluate(opened, `host(${expression})`, (at) => {
      read = { text: memory.text(at), number: memory.number(at), plain: memory.plainText(at) };
      return true;
    });
    return read;
  });
}

describe('a direct function reads', () => {
  test.each([
    ...[
      "''",
      "'a'",
      "'déjà vu'",
      "'€ et 😀'",
      "'\\ud83d alone'",
      "'a\\0b'",
      "'x'.repeat(64) + 'é'",
      "'ж'.repeat(1000)",
    ],
    ...['"ab".repeat(70000)', "'abc'.slice(1)", 'Object.keys({ clé: 1 })[0]', "`${1} ${'é'}`"],
  ])('the text %s by its code units', (expression) => {
    const wanted = (0, eval)(expression) as string; // A text of this table.
    expect(readOf(expression)).toEqual({ text: wanted, number: NaN, plain: wanted });
  });

  test.each([
    '0',
    '-1',
    '2147483647',
    '-2147483648',
    '2147483648',
    '0.1',
    '-1e300',
    '5e-324',
    'NaN',
    'Infinity',
    '-Infinity',
  ])('the number %s', (expression) => {
    expect(readOf(expression)).toEqual({
      text: null,
      number: Number(expression),
      plain: String(Number(expression)),
    });
  });

  test.each(['{}', '[]', '() => 1', '5n', '10n ** 30n', "Symbol('s')", 'new String("a")', '-0'])(
    'nothing plain in %s',
    (expression) => {
      const { text, plain } = readOf(expression);
      expect({ text, plain }).toEqual({ text: null, plain: null });
    },
  );

  test('a text in pieces as none, and its slice as a text', () => {
    const pieces = "let text = ''; for (let i = 0; i < 3000; i++) text += 'line ' + i;";
    const found: (number | null)[] = [];
    inContext((opened) =>
      evaluate(opened, `${pieces} host(text); host(text.slice(0));`, (at) => {
        found.push(opened.memory.text(at)?.length ?? null);
        return true;
      }),
    );
    expect(found).toEqual([null, 25_890]);
  });

  test('memory that has grown since the call before', () => {
    const found: number[] = [];
    inContext((opened) =>
      evaluate(opened, 'host(1); const more = new ArrayBuffer(3e7); host(2.5)', (at) => {
        found.push(opened.memory.number(at));
        return true;
      }),
    );
    expect(found).toEqual([1, 2.5]);
  });
});

describe('what a direct function does not do', () => {
  test('is done by the function of the guest, with up to 4001 values', () => {
    const told = inContext((opened) =>
      evaluate(
        opened,
        '[host(), host(1), host(...Array(8)), host(...Array(9)), host(...Array(4001)), host(...Array(60000))].join()',
        () => false,
      ),
    );
    expect(told).toBe('0,1,8,9,4001,4001');
  });

  test('throws to the program what that one throws', () => {
    const told = inContext((opened) =>
      evaluate(
        opened,
        "try { host('throw') } catch (error) { error.name + ': ' + error.message }",
        () => false,
      ),
    );
    expect(told).toBe('RangeError: passed on');
  });
});

test('a direct function is no constructor, and says no more of itself than a built-in one', () => {
  const told = inContext((opened) =>
    evaluate(
      opened,
      "let told = host.name + ' ' + ('prototype' in host); try { new host() } catch (error) { told += ' ' + error.name } told",
      () => true,
    ),
  );
  expect(told).toBe('host false TypeError');
});

test('the number of a function that is forgotten goes to the next one', () => {
  const calls = new DirectCalls(new WebAssembly.Memory({ initial: 1 }));
  const [first, second] = [calls.add(() => 1), calls.add(() => 2)];
  calls.forget(first);
  expect(calls.call(first, 0, 0, 0)).toBe(0);
  expect(calls.add(() => 3)).toBe(first);
  expect([first, second].map((id) => calls.call(id, 0, 0, 0))).toEqual([3, 2]);
});
