import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';
import { failureOf, judge } from '../checks/a-code-step.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** The message of the first check that fails; null when all pass. */
async function told(tests: string, program: string, solution = ''): Promise<string | null> {
  const report = await judge(runner.run, tests, program, { solutions: [solution] });
  const failure = failureOf(report);
  return failure === null ? null : JSON.stringify(failure);
}

describe('draw() in a test', () => {
  const house = `
    fond("bleu ciel"); couleur("beige"); rectangle(100, 200, 200, 150);
    couleur("rouge"); polygone(90, 200, 200, 90, 310, 200);
    couleur("noir"); ligne(0, 350, 400, 350); texte("Chez moi", 10, 370);`;

  test('sees shapes, texts, colours, background and bounds', async () => {
    const tests = `test("faits", () => {
      const { shapes, texts, colors, background, bounds, count, segments } = draw();
      expect(shapes.map((shape) => shape.type)).toEqual(["rect", "polygon", "text"]);
      expect(shapes[0]).toMatchObject({ x: 100, y: 200, width: 200, height: 150, fill: "beige", color: "beige" });
      expect(shapes[1].points).toEqual([[90, 200], [200, 90], [310, 200]]);
      expect(texts).toEqual(["Chez moi"]);
      expect(colors).toEqual(["beige", "red", "black"]);
      expect(background).toBe("skyblue");
      expect(bounds).toEqual({ left: 0, top: 90, right: 400, bottom: 370 });
      expect(count).toBe(1);
      expect(segments[0]).toMatchObject({ x1: 0, y1: 350, x2: 400, y2: 350 });
    });`;
    expect(await told(tests, house)).toBeNull();
  });

  test('sees nothing that a background covers', async () => {
    const tests = `test("faits", () => {
      expect(draw()).toMatchObject({ count: 0, shapes: [], colors: [], background: null, bounds: null });
    });`;
    expect(await told(tests, 'avancer(50); disque(1, 1, 1); fond()')).toBeNull();
  });

  test('sees what a function draws when the test calls it, a background included', async () => {
    const program =
      'function figure() { fond("noir"); couleur("or"); disque(200, 200, 50); } avancer(10); figure();';
    const tests = ['a', 'b']
      .map(
        (title) =>
          `test("${title}", () => { figure(); expect(draw()).toMatchObject({ background: "black", count: 0 }); expect(draw().shapes).toHaveLength(1); });`,
      )
      .join('\n');
    expect(await told(tests, program)).toBeNull();
  });

  test('counts an order under either of its names', async () => {
    const tests = 'test("a", () => { expect(code.calls("rectangle") && code.calls("rect")).toBe(true); });';
    expect(await told(tests, 'rect(0, 0, 1, 1)')).toBeNull();
    expect(await told(tests, 'rectangle(0, 0, 1, 1)')).toBeNull();
    expect(await told(tests, 'disque(0, 0, 1)')).not.toBeNull();
  });
});

describe('run() in a test', () => {
  const program = `
    let x = 200;
    surTouche("gauche", () => { x -= 50; jouer("do"); console.log("pouf"); });
    surClic((a, b) => { x = a; });
    animer((n) => { fond("noir"); couleur("or"); disque(x, n, 5); });`;

  test('plays what a student does, for as many frames as it is told', async () => {
    const tests = `test("jeu", () => {
      const after = run({ frames: 30, events: [{ at: 100, press: "gauche" }, { at: 200, press: "ArrowLeft" }] });
      expect(after.draw.shapes).toMatchObject([{ x: 100, y: 29 }]);
      expect(after.lines).toEqual(["pouf", "pouf"]);
      expect(after.notes.map((note) => note.frequency)).toEqual([261.63, 261.63]);
      expect(run({ frames: 2, events: [{ at: 10, click: [7, 8] }] }).draw.shapes[0].x).toBe(7);
      expect(run().draw.shapes[0]).toMatchObject({ x: 200, y: 59 });
    });`;
    expect(await told(tests, program)).toBeNull();
  });
});

describe('two drawings look alike', () => {
  const alike: readonly (readonly [string, string, string])[] = [
    [
      'shapes that lie apart, in any order',
      'disc(9, 9, 5); disc(99, 99, 5)',
      'disc(99, 99, 5); disc(9, 9, 5)',
    ],
    ['a polygon from another corner', 'polygon(0, 0, 9, 0, 9, 9)', 'polygon(9, 9, 9, 0, 0, 0)'],
    [
      'an outline and the strokes of a turtle',
      'remplir(null); rectangle(200, 200, 50, 50)',
      'for (let i = 0; i < 4; i++) { forward(50); right(90); }',
    ],
    ['a fresh start after a background', 'avancer(9); fond(); disc(9, 9, 5)', 'disc(9, 9, 5)'],
    ['colours that are not asked for', 'color("red"); disc(9, 9, 5)', 'color("blue"); disc(9, 9, 5)'],
    [
      'shapes of one colour over each other',
      'disc(9, 9, 5); rect(0, 0, 9, 9)',
      'rect(0, 0, 9, 9); disc(9, 9, 5)',
    ],
  ];
  test.each(alike)('%s', async (_, program, solution) => {
    const tests = 'test("a", () => { expect(draw().looksLike(solution.draw())).toBe(true); });';
    expect(await told(tests, program, solution)).toBeNull();
  });

  const different: readonly (readonly [string, string, string])[] = [
    ['a shape elsewhere', 'disc(9, 9, 5)', 'disc(12, 9, 5)'],
    ['a shape of another size', 'rect(0, 0, 9, 9)', 'rect(0, 0, 9, 12)'],
    ['a shape too many', 'disc(9, 9, 5); disc(9, 9, 5)', 'disc(9, 9, 5)'],
    ['a shape of another kind', 'disc(9, 9, 5)', 'rect(9, 9, 5, 5)'],
    ['words that differ', 'texte("a", 0, 0)', 'texte("b", 0, 0)'],
    ['another colour, when asked for', 'color("red"); disc(9, 9, 5)', 'color("blue"); disc(9, 9, 5)'],
    ['another background, when asked for', 'fond("red")', 'fond("blue")'],
    ['a filled figure and its outline', 'rect(0, 0, 9, 9)', 'remplir(null); rect(0, 0, 9, 9)'],
    [
      'the roof below the walls',
      'color("red"); polygon(0, 50, 50, 0, 100, 50); color("blue"); rect(0, 40, 100, 50)',
      'color("blue"); rect(0, 40, 100, 50); color("red"); polygon(0, 50, 50, 0, 100, 50)',
    ],
    ['other corners', 'polygon(0, 0, 9, 0, 9, 9)', 'polygon(0, 0, 9, 0, 0, 9)'],
  ];
  test.each(different)('not with %s', async (_, program, solution) => {
    const tests =
      'test("a", () => { expect(draw().looksLike(solution.draw(), { colors: true })).toBe(true); });';
    expect(await told(tests, program, solution)).not.toBeNull();
  });
});
