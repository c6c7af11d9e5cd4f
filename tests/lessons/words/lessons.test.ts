import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { builtInCourse } from '../course/built-in-course.ts';
import { linksOf, textsOf } from './lesson-texts.ts';
import { faultsIn, needsSource } from './rules.ts';

const { lessons } = builtInCourse();
const named = lessons.map((lesson) => [`${lesson.id}, ${lesson.language}`, lesson] as const);

describe('the words of every lesson', () => {
  test.each(named)('%s follows the guide', (_, lesson) => {
    const texts = textsOf(lesson);
    expect(texts.length).toBeGreaterThan(10);
    const faults = texts.flatMap(({ where, text }) =>
      faultsIn(text, lesson.language).map(({ rule, found }) => `${where} ${rule}: ${found}`),
    );
    expect(faults).toEqual([]);
  });

  test.each(named)('%s: a fact or a figure stands beside its source', (_, lesson) => {
    const bare = lesson.steps.flatMap((step) =>
      linksOf(step).length > 0
        ? []
        : textsOf({ ...lesson, steps: [step] }).filter(({ text }) => needsSource(text)),
    );
    expect(bare).toEqual([]);
  });
});

test.each(['course.fr.md', 'course.en.md'])('%s, the table of contents, follows the guide', (name) => {
  const [, , body = ''] = readFileSync(`public/lessons/${name}`, 'utf8').split(/^---$/m);
  const texts = body.replace(/\]\([^)]*\)|^#+ |^\d+\. |\[/gm, '').split('\n');
  expect(texts.flatMap((text) => faultsIn(text, name.includes('.fr.') ? 'fr' : 'en'))).toEqual([]);
  expect(readdirSync('public/lessons')).toContain(name);
});

describe('each rule finds what it is for, and nothing else', () => {
  const wrong: readonly (readonly [string, string, string])[] = [
    ['fr', 'banned word', 'C’est facile.'],
    ['fr', 'banned word', 'Il suffit de lire.'],
    ['fr', 'banned word', 'Ajoute juste une ligne.'],
    ['fr', 'agrees with tu', 'Tu es arrivée au bout.'],
    ['fr', 'agrees with tu', 'Si tu es prête, continue.'],
    ['fr', 'agrees with tu', 'Tu n’es pas seul.'],
    ['fr', 'agrees with tu', 'Tu t’es trompé de ligne.'],
    ['fr', 'agrees with tu', 'Tu te sens vraiment fière.'],
    ['fr', 'agrees with te', 'Qu’est-ce qui t’a surprise aujourd’hui\u202F?'],
    ['fr', 'agrees with te', 'Quelle partie te rend la plus fière\u202F?'],
    ['fr', 'agrees with te', 'Cela t’a aidé.'],
    ['fr', 'middle point', 'les étudiant·es'],
    ['fr', 'ending in parentheses', 'un(e) élève motivé(e)'],
    ['fr', 'ending after a slash', 'les lycéen/ne'],
    ['fr', 'straight apostrophe', "l'ordre"],
    ['fr', 'straight quotes', 'un "mot"'],
    ['fr', 'three dots', 'Et puis...'],
    ['fr', 'space before ; ! ?', 'Bravo !'],
    ['fr', 'space before ; ! ?', 'Bravo!'],
    ['fr', 'space before ; ! ?', 'un\u00A0; deux'],
    ['fr', 'space before :', 'Voici : deux'],
    ['fr', 'space before :', 'Voici: deux'],
    ['fr', 'space before :', 'Le mot ¤ : deux'],
    ['fr', 'space inside « »', '« mot\u00A0»'],
    ['fr', 'space inside « »', '«\u00A0mot»'],
    ['fr', 'thousands', 'les 2 000 pas'],
    ['fr', 'unit after a space', 'elle mesure 5 cm'],
    ['fr', 'glossary: exécuter, not lancer', 'Lance ton programme.'],
    ['fr', 'glossary: renvoyer, not retourner', 'La fonction retourne 3.'],
    ['fr', 'glossary: chiffrer, not crypter', 'Crypte le message.'],
    ['fr', 'glossary: à reprendre, not échouer', 'Le test a échoué.'],
    ['fr', 'glossary: personnes, not développeur alone', 'C’est le réflexe des développeurs.'],
    ['fr', 'long sentence', `Une ${'longue '.repeat(30)}phrase.`],
    ['en', 'banned word', 'It is just a line.'],
    ['en', 'banned word', 'Simply run it.'],
    ['en', 'straight apostrophe', "don't"],
    ['en', 'straight quotes', 'a "word"'],
    ['en', 'three dots', 'And then...'],
    ['en', 'French spaces', 'Well done\u202F!'],
    ['en', 'glossary: run, not launch', 'Launch the program.'],
    ['en', 'glossary: encrypt, not crypt', 'crypted text'],
    ['en', 'glossary: command, not order', 'The orders of the turtle.'],
    ['en', 'glossary: command, not order', 'What you give to an order.'],
    ['en', 'he for anyone', 'A student can see what he wrote.'],
  ];
  test.each(wrong)('%s, %s: %s', (language, rule, text) => {
    expect(faultsIn(text, language).map((fault) => fault.rule)).toContain(rule);
  });

  const right: readonly (readonly [string, string])[] = [
    ['fr', 'Tu es à l’étape 2, tu es ici, tu es libre de choisir.'],
    ['fr', 'L’ajustement, une difficulté, la justesse, simplifier.'],
    ['fr', 'Lance le dé, retourne la carte\u202F!'],
    ['fr', '«\u00A0Bonjour\u00A0», dit-elle\u00A0: 2\u202F000 pas, 5\u00A0cm…'],
    ['fr', 'Tu as réussi. La machine est prête. Elle est arrivée.'],
    ['fr', 'L’heure\u00A0: 14:30. Est-ce vrai\u202F?'],
    ['fr', 'Le mot ¤\u00A0: un mot. «\u00A0Et après\u202F?\u00A0»'],
    ['en', 'In this order; it prepares an order for fabric, and ¤ orders numbers as texts.'],
    ['en', 'Adjust the loop: it’s “done”… Justice.'],
    ['en', 'The machine does what it is told; you read its answer!'],
  ];
  test.each(right)('%s: %s', (language, text) => {
    expect(faultsIn(text, language)).toEqual([]);
  });

  test('a year gone by, a share and millions need a source; a number in an exercise does not', () => {
    for (const text of ['En 1843, elle écrit', '27\u00A0% de femmes', '3 millions de lignes'])
      expect(needsSource(text)).toBe(true);
    for (const text of ['Les années de 2024 à 2030', '5\u202F050 pages', 'tourne de 144 degrés'])
      expect(needsSource(text)).toBe(false);
  });
});
