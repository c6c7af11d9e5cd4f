import { describe, expect, test } from 'vitest';

import { conceptsAhead } from '../../../src/lessons/concepts/concepts-ahead.ts';
import { builtInCourse } from './built-in-course.ts';
import { conceptsOf, programsOf } from './concepts-of.ts';

const { lessons, orderOf, contentsOf } = builtInCourse();
const french = orderOf('fr');

/** What is known when a lesson begins, by lessons before it; a core lesson may not count on an extension. */
function knownBefore(id: string, isCore: boolean): Set<string> {
  const before = french.slice(
    0,
    french.findIndex((lesson) => lesson.id === id),
  );
  return new Set(
    before.filter((lesson) => !isCore || lesson.part === 'core').flatMap((lesson) => lesson.introduces),
  );
}

describe('the course in order', () => {
  test('has fifteen lessons, the same in both languages', () => {
    expect(french).toHaveLength(15);
    expect(orderOf('en').map(({ id }) => id)).toEqual(french.map(({ id }) => id));
  });

  test.each(['fr', 'en'])('has words in %s for each concept that a lesson names', (language) => {
    const { concepts } = contentsOf(language);
    const named = orderOf(language).flatMap((lesson) => [...lesson.introduces, ...lesson.skills]);
    expect([...new Set(named)].filter((concept) => (concepts[concept]?.recall ?? '') === '')).toEqual([]);
  });

  test('introduces each concept once', () => {
    const all = french.flatMap((lesson) => lesson.introduces);
    expect(all.filter((concept, index) => all.indexOf(concept) !== index)).toEqual([]);
  });

  test.each(french.map((lesson) => [lesson.id, lesson] as const))(
    '%s needs only what was introduced before it, and no extension when it is core',
    (id, lesson) => {
      const known = knownBefore(id, lesson.part === 'core');
      expect(lesson.skills.filter((skill) => !known.has(skill))).toEqual([]);
      const before = french.slice(0, french.indexOf(lesson));
      const needed = lesson.requires.map((one) => before.find((other) => other.id === one));
      expect(
        needed.filter((one) => one === undefined || (lesson.part === 'core' && one.part !== 'core')),
      ).toEqual([]);
    },
  );
});

test('a loop on the second day, were it to fail, would lead to the lesson of the fourth', () => {
  const turning = french.find(({ id }) => id === 'avancer-tourner');
  const ahead = turning === undefined ? null : conceptsAhead(french, turning.id);
  expect(ahead?.get('boucle-for')?.id).toBe('la-boucle-for');
  expect(ahead?.has('tortue')).toBe(false);
});

describe('no program uses what was not introduced', () => {
  const inCourse = lessons.filter((lesson) => french.some(({ id }) => id === lesson.id));
  test.each(inCourse.map((lesson) => [`${lesson.id}, ${lesson.language}`, lesson] as const))(
    '%s',
    (_, lesson) => {
      const known = knownBefore(lesson.id, lesson.part === 'core');
      for (const concept of lesson.introduces) known.add(concept);
      const early = programsOf(lesson).flatMap(({ where, program, isBroken }) =>
        [...conceptsOf(program)]
          .filter((concept) => !known.has(concept))
          .filter((concept) => !(isBroken && concept.endsWith('()')))
          .map((concept) => `${where}: ${concept}`),
      );
      expect([...new Set(early)]).toEqual([]);
    },
  );
});

describe('the reader of concepts', () => {
  const programs: readonly (readonly [string, readonly string[]])[] = [
    ['console.log("a"); // b', ['instruction', 'console', 'commentaire']],
    ['let a = -1; a = a + 2 % 3;', ['variable', 'affectation', 'operateur', 'reste']],
    [
      'for (let i = 0; i < 3; i = i + 1) { avancer(10); right(90); }',
      ['boucle-for', 'variable', 'affectation', 'operateur', 'appel', 'tortue', 'angle'],
    ],
    ['for (let i = 0; i < 3; i++) {}', ['boucle-for', 'variable', '? ++']],
    [
      'for (let i = 0; i < 3; i = i + 1) { for (;;) {} }',
      ['boucle-for', 'variable', 'affectation', 'operateur', 'imbrication'],
    ],
    ['if (a === 1 && b) {} else if (true) {} else {}', ['si', 'comparaison', 'et-ou', 'sinon-si', 'booleen']],
    ['const t = [1].length;', ['variable', '? const', 'tableau', 'longueur']],
    ['t.map(f); g();', ['? t.map()', '? g()']],
    ['function g() { return `a`; } g();', ['fonction', 'retour', 'gabarit']],
    [
      'lire("?"); Number("2"); disc(1, 2, 3); fond("red");',
      ['entree', 'conversion', 'appel', 'coordonnees', 'couleur'],
    ],
    ['while (x) { y += 1; }', ['boucle-while', 'affectation', '? +=']],
    [
      'for (const x of t) { x.a = !t[0]; }',
      ['parcours', 'variable', '? const', 'propriete', 'affectation', 'et-ou', '? !', 'indice'],
    ],
    ['function g(a) {} g(1); t.push(2);', ['fonction', 'parametre', 'push']],
    [
      'for (let i = 0, i < 3) { // trois\n  let a = `b`; }',
      ['boucle-for', 'variable', 'commentaire', 'gabarit'],
    ],
  ];
  test.each(programs)('finds in %s', (program, concepts) => {
    expect([...conceptsOf(program)].toSorted()).toEqual([...concepts].toSorted());
  });
});
