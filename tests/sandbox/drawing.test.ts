import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { DEFAULT_LIMITS, limitsForTime } from '../../src/sandbox/limits.ts';
import { ORDERS } from '../../src/sandbox/order-names.ts';
import type { DrawCommand } from '../../src/sandbox/run-program.ts';
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

/** What a program draws; it must complete. */
async function drawn(program: string): Promise<readonly DrawCommand[]> {
  const { commands, outcome } = await tell(runner.run, aRequest(program));
  expect(outcome).toEqual({ kind: 'completed' });
  return commands;
}

async function errorOf(program: string): Promise<string> {
  const { outcome } = await tell(runner.run, aRequest(program));
  return outcome.kind === 'threw' ? `${outcome.error.name}: ${outcome.error.message}` : outcome.kind;
}

const follows = { stroke: null, lineWidth: 2 };

describe('every order', () => {
  test('is one function under its French and its English name', async () => {
    const comparisons = ORDERS.map(({ fr, en }) => `typeof ${fr} === 'function' && ${fr} === ${en}`);
    const { lines } = await tell(runner.run, aRequest(`console.log([${comparisons.join(', ')}].join())`));
    expect(lines[0]?.text).toBe(ORDERS.map(() => 'true').join());
  });

  test('has names of its own', () => {
    const names = ORDERS.flatMap(({ fr, en }) => (fr === en ? [fr] : [fr, en]));
    expect(new Set(names).size).toBe(names.length);
  });

  test('gives way to a program that uses its name', async () => {
    const program = `
      let couleur = 3; const rect = 4; var texte = 5; function disque() { return 6; }
      console.log(couleur, rect, texte, disque());
      fond = 7; console.log(fond, typeof background);
      color('red'); forward(10);`;
    const { lines, commands } = await tell(runner.run, aRequest(program));
    expect(lines.map((line) => line.text)).toEqual(['3 4 5 6', '7 function']);
    expect(commands[0]).toMatchObject({ type: 'segment', color: 'red' });
  });
});

describe('a shape', () => {
  test('of each kind keeps its place and its size', async () => {
    expect(
      await drawn(`
        disque(20, 20, 10); rect(0, 10, 30, 40); ligne(1, 2, 3, 4);
        polygone(0, 0, 50, 0, 25, 40); texte("Salut", 5, 6, 30);`),
    ).toEqual([
      { type: 'disc', x: 20, y: 20, radius: 10, fill: 'black', ...follows },
      { type: 'rect', x: 0, y: 10, width: 30, height: 40, fill: 'black', ...follows },
      { type: 'segment', x1: 1, y1: 2, x2: 3, y2: 4, color: 'black', width: 2 },
      { type: 'polygon', points: [[0, 0], [50, 0], [25, 40]], fill: 'black', ...follows }, // prettier-ignore
      { type: 'text', x: 5, y: 6, size: 30, text: 'Salut', color: 'black' },
    ]);
  });

  test('is filled with the colour of the pen until a filling is chosen, and outlined from then on', async () => {
    const commands = await drawn(`
      couleur('rouge'); disque(1, 1, 1);
      remplir('jaune'); epaisseur(5); disque(1, 1, 1);
      remplir(null); disque(1, 1, 1); remplir('aucune'); disque(1, 1, 1); fill('none'); disque(1, 1, 1);
      remplir(); color('blue'); disque(1, 1, 1);`);
    expect(
      commands.map((one) => (one.type === 'disc' ? [one.fill, one.stroke, one.lineWidth] : one)),
    ).toEqual([
      ['red', null, 2],
      ['yellow', 'red', 5],
      [null, 'red', 5],
      [null, 'red', 5],
      [null, 'red', 5],
      ['blue', null, 5],
    ]);
  });

  test('of many corners takes them as numbers, as pairs and as one list', async () => {
    const commands = await drawn(`
      const corners = [[0, 0], [50, 0], [25, 40]];
      polygon(...corners.flat()); polygon(...corners); polygon(corners); polygon(corners.flat());`);
    const points = commands.map((one) => (one.type === 'polygon' ? one.points : null));
    expect(new Set(points.map((list) => JSON.stringify(list)))).toEqual(new Set(['[[0,0],[50,0],[25,40]]']));
    expect(points).toHaveLength(4);
  });

  test('of words shows any value, where the turtle is when no place is given', async () => {
    const commands = await drawn('texte(42); aller(10, 10); texte([1, "a"], undefined, 50)');
    expect(commands.filter((one) => one.type === 'text')).toEqual([
      { type: 'text', x: 200, y: 200, size: 20, text: '42', color: 'black' },
      { type: 'text', x: 10, y: 50, size: 20, text: "[1, 'a']", color: 'black' },
    ]);
  });

  test('a turtle that walks out of all bounds leaves strokes within a million units', async () => {
    const commands = await drawn('for (let i = 0; i < 5; i++) avancer(1e6);');
    expect(commands.map((command) => (command.type === 'segment' ? command.x2 : command.type))).toEqual([
      ...[1e6, 1e6, 1e6, 1e6, 1e6, 'turtle'],
    ]);
  });

  test('an order without a value does not take that of the order before it', async () => {
    expect(await drawn("fond('rouge'); fond('rouge'); fond()")).toEqual([
      { type: 'background', color: null },
    ]);
    expect(await drawn("remplir('rouge'); remplir('rouge'); remplir(); disque(1, 1, 1)")).toEqual([
      { type: 'disc', x: 1, y: 1, radius: 1, fill: 'black', ...follows },
    ]);
    expect(await errorOf("couleur('rouge'); couleur('rouge'); couleur()")).toBe(
      'TypeError: couleur() needs a color, got undefined',
    );
    expect(await errorOf('avancer(3); avancer()')).toBe('TypeError: avancer() needs a number, got undefined');
    expect(await errorOf('disque(1, 2, 3); disque(1, 2)')).toBe(
      'TypeError: disque() needs a number, got undefined',
    );
  });

  test('after a background is all that is left', async () => {
    expect(await drawn("avancer(10); disque(1, 1, 1); fond('bleu ciel'); disque(2, 2, 2); fond()")).toEqual([
      { type: 'background', color: null },
      { type: 'turtle', x: 210, y: 200, angle: 0 },
    ]);
  });

  test('keeps ten thousand texts and colours apart', async () => {
    const commands = await drawn(`
      for (let i = 0; i < 10000; i++) {
        couleur('#' + String(100000 + i));
        texte('n° ' + i, i, 0);
      }`);
    const wrong = commands.filter(
      (one, i) =>
        one.type !== 'text' || one.text !== `n° ${i}` || one.color !== `#${100000 + i}` || one.x !== i,
    );
    expect(commands).toHaveLength(10_000);
    expect(wrong).toEqual([]);
  });
});

describe('the turtle', () => {
  test('goes on from where it stands, whatever comes between two strokes', async () => {
    const commands = await drawn(`
      avancer(10); avancer(10); droite(90); avancer(5); avancer(0);
      ligne(1, 1, 2, 2); avancer(5); lever(); avancer(10); baisser(); avancer(10); couleur('red'); reculer(10);
      gauche(90); aller(30, 40); aller(30, 40); avancer('1'); gauche(30); avancer(100);`);
    const strokes = commands.flatMap((one) =>
      one.type === 'segment' ? [[one.x1, one.y1, one.x2, one.y2].join(' ')] : [],
    );
    expect(strokes).toEqual([
      '200 200 210 200',
      '210 200 220 200',
      '220 200 220 205',
      '1 1 2 2',
      '220 205 220 210',
      '220 220 220 230',
      '220 230 220 220',
      '220 220 30 40',
      '30 40 31 40',
      '31 40 117.602540378 -10',
    ]);
    expect(commands.at(-1)).toEqual({ type: 'turtle', x: 117.602540378, y: -10, angle: 330 });
  });

  test('is told the same by numbers and by texts, over many batches, with the pen up, in other colours and widths', async () => {
    const walk = (given: string) => `
      const given = ${given};
      for (let i = 0; i < 3000; i++) {
        avancer(given(i % 7)); gauche(given(i % 50)); reculer(given(i % 5)); droite(given(91));
        if (i % 100 === 0) { lever(); avancer(given(3)); reculer(given(1)); gauche(given(5)); baisser(); }
        if (i % 70 === 0) { couleur(i % 140 === 0 ? 'red' : 'blue'); droite(given(10)); avancer(given(-2)); }
        if (i % 90 === 0) { ligne(1, 2, 3, given(4)); avancer(given(1)); disque(5, 6, 7); gauche(given(2)); }
        if (i === 2500) { fond('white'); droite(given(33)); avancer(given(8)); }
      }`;
    const byNumbers = await drawn(walk('(x) => x'));
    // A text that is a number goes the long way, one by one.
    expect(byNumbers).toEqual(await drawn(walk('String')));
    expect(byNumbers.length).toBeGreaterThan(800);
  });

  test('comes back to where it began, to nine decimals, over thousands of strokes', async () => {
    const commands = await drawn('for (let i = 0; i < 7200; i++) { avancer(10); droite(7); }');
    expect(commands.filter(({ type }) => type === 'segment')).toHaveLength(7200);
    const end = commands.at(-1);
    expect(end?.type === 'turtle' ? Math.hypot(end.x - 200, end.y - 200) : NaN).toBeLessThan(1e-5);
  });
});

describe('a colour', () => {
  test.each([
    ['"rouge"', 'red'],
    ['" Rouge "', 'red'],
    ['"bleu ciel"', 'skyblue'],
    ['"gris foncé"', 'dimgray'],
    ['"RebeccaPurple"', 'rebeccapurple'],
    ['"#F80"', '#f80'],
    ['"#ff8800"', '#ff8800'],
  ])('%s is %s', async (written, expected) => {
    expect((await drawn(`couleur(${written}); avancer(1)`))[0]).toMatchObject({ color: expected });
  });

  test.each(['"rouj"', '"url(x)"', '"red blue"', '"noir=black"', '"gris_clair"', '"="', '""', '" "', '"#12"', '"#ggg"', '7', '{}', 'null', '{ toString() { return "red" } }']) // prettier-ignore
  ('%s is refused', async (written) => {
    expect(await errorOf(`couleur(${written})`)).toMatch(/^\w+Error: couleur\(\) needs a color, got /);
  });
});

describe('a value that an order cannot use', () => {
  test.each([
    ['avancer("loin")', "TypeError: avancer() needs a number, got 'loin'"],
    ['forward(NaN)', 'TypeError: forward() needs a number, got NaN'],
    ['avancer(1); avancer(1n)', 'TypeError: avancer() needs a number, got 1n'],
    ['avancer(1); avancer([1])', 'TypeError: avancer() needs a number, got [1]'],
    ['droite(Symbol("s"))', 'TypeError: droite() needs a number, got Symbol(s)'],
    [
      'droite({ valueOf() { throw 1; } })',
      'TypeError: droite() needs a number, got { valueOf: [Function: valueOf] }',
    ],
    ['disque(1, 2)', 'TypeError: disque() needs a number, got undefined'],
    ['disc(1, 2, -3)', 'TypeError: disc() needs a number of at least 0, got -3'],
    ['rectangle(0, 0, Infinity, 3)', 'TypeError: rectangle() needs a number, got Infinity'],
    ['ligne(0, 0, [1], 3)', 'TypeError: ligne() needs a number, got [1]'],
    ['polygone(1, 2, 3, 4)', 'TypeError: polygone() needs at least 3 points, got 2'],
    ['polygon(1, 2, 3, 4, 5, 6, 7)', 'TypeError: polygon() needs two numbers for each point, got 7'],
    ['polygon(Array(9000).fill(1))', 'TypeError: polygon() needs at most 4000 points, got 8000'],
    ['texte("a", "b", 3)', "TypeError: texte() needs a number, got 'b'"],
    ['hasard("a", 2)', "TypeError: hasard() needs a number, got 'a'"],
    ['const f = avancer; f()', 'TypeError: forward() needs a number, got undefined'],
  ])('%s throws %s', async (program, expected) => {
    expect(await errorOf(program)).toBe(expected);
  });

  test('leaves no number on the canvas that is none, and nothing endless', async () => {
    const commands = await drawn(`
      for (const value of [NaN, Infinity, -Infinity, 'x', {}, [], null, undefined, 1n, Symbol('s')])
        for (const order of [avancer, droite, aller, epaisseur, ligne, disque, rectangle, polygone])
          for (const values of [[value, 1, 1, 1], [1, value, 1, 1], [1, 1, value, 1], [1, 1, 1, value]])
            try { order(...values); } catch (error) { if (!/needs/.test(error.message)) console.log(error); }
      avancer(1e300); disque(1e9, -1e300, 1e300); ligne(1e300, -1e300, 1, 2);`);
    const numbers = JSON.stringify(commands).match(/null|-?[\d.e+]+(?=[,}\]])/g) ?? [];
    expect(commands.length).toBeGreaterThan(2);
    for (const number of numbers.filter((text) => text !== 'null')) {
      expect(Math.abs(Number(number))).toBeLessThanOrEqual(1e6 + 200);
    }
    expect(commands.filter((one) => Object.values(one).includes(NaN))).toEqual([]);
  });
});

describe('a flood of drawing', () => {
  test.each(['disque(1, 1, 1)', 'texte("x")', 'polygone(0, 0, 1, 1, 2, 0)', 'ligne(0, 0, 1, 1)'])(
    '%s for ever is stopped',
    async (order) => {
      const { outcome, commands } = await tell(
        runner.run,
        aRequest(`for (;;) ${order}`, { limits: { ...DEFAULT_LIMITS, drawCommands: 10_000 } }),
      );
      expect(outcome).toEqual({ kind: 'flooded', by: 'drawing', limit: 10_000 });
      expect(commands).toHaveLength(10_000);
    },
  );

  test('a walk counts as one command, a turn as none', async () => {
    const { outcome, commands } = await tell(
      runner.run,
      aRequest('for (;;) { avancer(1); droite(1); }', { limits: { ...DEFAULT_LIMITS, drawCommands: 5000 } }),
    );
    expect(outcome).toEqual({ kind: 'flooded', by: 'drawing', limit: 5000 });
    expect(commands.filter(({ type }) => type === 'segment')).toHaveLength(5000);
  });

  test('a background for ever runs out of time, and one picture is kept', async () => {
    const { outcome, commands } = await tell(
      runner.run,
      aRequest('for (;;) { fond("rouge"); disque(1, 1, 1) }', { limits: limitsForTime(500) }),
    );
    expect(outcome.kind).toBe('timed-out');
    expect(commands.length).toBeLessThanOrEqual(2);
  });
});

test('a program that changes every built-in draws all the same', async () => {
  const commands = await drawn(`
    Float64Array = ArrayBuffer = Map = JSON = null;
    Math.round = Math.cos = Math.max = () => NaN;
    Array.isArray = () => true;
    Array.prototype.push = String.prototype.trim = () => { throw new Error('mine'); };
    Object.defineProperty(Object.prototype, '0', { set() { throw new Error('mine'); }, configurable: true });
    avancer(10); polygone(0, 0, 50, 0, 25, 40); texte('é', 1, 2);`);
  expect(commands.map((command) => command.type)).toEqual(['segment', 'polygon', 'text', 'turtle']);
});
