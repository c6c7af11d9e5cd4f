import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { compileCourse, summarizeLesson } from '../../../src/lessons/format/compile-course.ts';
import { parseCourse } from '../../../src/lessons/format/parse-course.ts';
import type { Lesson } from '../../../src/lessons/lesson.ts';

const FOLDER = 'tests/lessons/examples';
const files = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
);
const result = compileCourse(files);

function lesson(id: string, language: string): Lesson {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const found = result.course.lessons.find((one) => one.id === id && one.language === language);
  if (found === undefined) throw new Error(`No ${id} in ${language}`);
  return found;
}

describe('a course', () => {
  test('compiles without an error', () => {
    expect(result.problems.filter(({ problem }) => problem.severity === 'error')).toEqual([]);
    expect(result.ok).toBe(true);
  });

  test('has three lessons in two languages, with the same steps in the same order', () => {
    for (const id of ['ma-premiere-variable', 'dessine-ta-constellation', 'des-fonctions-utiles']) {
      const kinds = (language: string) => lesson(id, language).steps.map((step) => `${step.id} ${step.kind}`);
      expect(kinds('en')).toEqual(kinds('fr'));
    }
  });

  test('lists the lessons in the order of its table of contents', () => {
    if (!result.ok) throw new Error('not compiled');
    const course = result.course.catalogue.courses.find((one) => one.language === 'fr');
    expect(course?.chapters.flatMap((chapter) => chapter.lessons)).toEqual([
      'ma-premiere-variable',
      'dessine-ta-constellation',
      'des-fonctions-utiles',
    ]);
  });
});

describe('a translation', () => {
  test('has the code of its base with the names of its lexicon, texts included', () => {
    const step = lesson('ma-premiere-variable', 'en').steps.find((one) => one.id === 'presente-toi');
    if (step?.kind !== 'exercise') throw new Error('no exercise');
    expect(step.starter.text).toBe('// Create the firstName variable here\n\nconsole.log("Welcome!");');
    expect(step.judging.solutions[0]).toBe(
      'let firstName = "Lina";\nconsole.log("Welcome " + firstName + "!");',
    );
    expect(step.judging.solutions[1]).toBe(
      'const firstName = "Lina";\nconsole.log(`Welcome ${firstName}!`);',
    );
    expect(step.judging.tests).toContain('run({ set: { firstName: "Zoé" } }).output).toBe("Welcome Zoé!")');
    expect(Object.keys(step.judging.checkTexts)).toContain('une variable prenom existe');
  });

  test('renames the function that cases and sameAsSolution name by a text', () => {
    const step = lesson('des-fonctions-utiles', 'en').steps.find((one) => one.id === 'ticket');
    if (step?.kind !== 'exercise') throw new Error('no exercise');
    expect(step.judging.tests).toMatch(/^cases\("price",/);
    expect(step.starter).toEqual({ text: 'function price(age) {\n\n}', zones: [{ from: 22, to: 22 }] });
  });

  test('shows the demos of its base among its own words', () => {
    const [step] = lesson('ma-premiere-variable', 'en').steps;
    expect(step?.body.map((block) => block.type)).toEqual(['paragraph', 'demo']);
  });

  test('shows a step that it lacks in the words and the language of its base', () => {
    const name = 'ma-premiere-variable.en.md';
    const whole = files.get(name) ?? '';
    const cut =
      whole.slice(0, whole.indexOf('## Quiz: Good names')) + whole.slice(whole.indexOf('## Career:'));
    const compiled = compileCourse(new Map([...files, [name, cut]]));
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    const steps = compiled.course.lessons.find(({ id, language }) => `${id}.${language}.md` === name)?.steps;
    const base = lesson('ma-premiere-variable', 'fr').steps;
    expect(steps?.map(({ id }) => id)).toEqual(base.map(({ id }) => id));
    const inFrench = steps?.filter(({ language }) => language === 'fr');
    expect(inFrench?.map(({ id, title }) => [id, title])).toEqual([
      ['noms', base.find(({ id }) => id === 'noms')?.title],
    ]);
  });

  test('keeps what ticks a task of a project by itself', () => {
    const step = lesson('dessine-ta-constellation', 'en').steps.find((one) => one.kind === 'project');
    if (step?.kind !== 'project') throw new Error('no project');
    expect(step.tasks.map((task) => task.test)).toEqual([
      'deux couleurs',
      'une boucle',
      'dix traits',
      null,
      null,
    ]);
  });
});

describe('a table of contents', () => {
  const contents = (body: string) =>
    compileCourse(
      new Map([
        ...files,
        ['course.fr.md', `---\nformat: 1\ncourse: essai\nlang: fr\ntitle: Essai\n---\n\n${body}`],
      ]),
    );
  const LINK = '1. [Des fonctions](des-fonctions-utiles.fr.md)\n2. [Variable](ma-premiere-variable.fr.md)';
  const chaptersOf = (body: string) => {
    const compiled = contents(body);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    return compiled.course.catalogue.courses.find(({ language }) => language === 'fr')?.chapters;
  };

  test('has parts, chapters that may still be empty, and a line on what each is for', () => {
    const body = `# Semaine 1\n\n## Jour 1\n\nÉcrire *son* programme.\n\n## Jour 2\n\n${LINK}\n\nAprès la liste.\n\n# Semaine 2\n\n## Jour 3\n`;
    expect(chaptersOf(body)).toEqual([
      { part: 'Semaine 1', title: 'Jour 1', aim: 'Écrire son programme.', lessons: [] },
      {
        part: 'Semaine 1',
        title: 'Jour 2',
        aim: '',
        lessons: ['des-fonctions-utiles', 'ma-premiere-variable'],
      },
      { part: 'Semaine 2', title: 'Jour 3', aim: '', lessons: [] },
    ]);
  });

  test('may name concepts, each with a sentence that reminds of it', () => {
    const text = `---\nformat: 1\ncourse: essai\nlang: fr\ntitle: Essai\nconcepts:\n  boucle: "boucle\u00A0: elle répète"\n  pas: pas\n---\n\n${LINK}`;
    const compiled = compileCourse(new Map([...files, ['course.fr.md', text]]));
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    expect(compiled.course.catalogue.courses.find(({ language }) => language === 'fr')?.concepts).toEqual({
      boucle: { name: 'boucle', recall: 'elle répète' },
      pas: { name: 'pas', recall: '' },
    });
  });

  test('has a lesson once, and says where it is named again', () => {
    const text = `---\ncourse: c\ntitle: C\nlang: fr\n---\n\n${LINK}\n3. [Encore](des-fonctions-utiles.fr.md)\n`;
    const summaries = [lesson('des-fonctions-utiles', 'fr'), lesson('ma-premiere-variable', 'fr')];
    const { course, problems } = parseCourse(text, summaries.map(summarizeLesson));
    expect(course?.chapters.flatMap((chapter) => chapter.lessons)).toEqual(summaries.map(({ id }) => id));
    expect(
      problems.filter(({ severity }) => severity === 'error').map(({ code, line }) => [code, line]),
    ).toEqual([['L004', 9]]);
  });

  test('may be a list alone', () => {
    expect(chaptersOf(LINK)?.map(({ part, title, aim }) => [part, title, aim])).toEqual([['', '', '']]);
  });

  test('says which lesson comes before one that it requires, and which file is missing', () => {
    expect(contents(LINK).problems.map(({ problem }) => problem.code)).toContain('L005');
    expect(contents('1. [Rien](rien.fr.md)').problems.map(({ problem }) => problem.code)).toContain('L002');
    expect(contents('1. Rien').problems.map(({ problem }) => problem.params['as'])).toContain('unlinked');
    expect(contents('Rien.').problems.map(({ problem }) => problem.code)).toContain('L001');
  });
});

describe('files that do not fit together', () => {
  const aLesson = (front: string): string =>
    `---\nformat: 1\n${front}\ntitle: Essai\n---\n\n## Lecture : Lis {#lis}\n\nUn texte.\n`;
  const problemsOf = (texts: Record<string, string>): string[] =>
    compileCourse(new Map(Object.entries(texts))).problems.map(
      ({ file, problem: { code, line, column } }) => `${file}:${line}:${column} ${code}`,
    );

  test('two lessons with one id are told at the id of the second', () => {
    const text = aLesson('id: essai\nlang: fr');
    expect(problemsOf({ 'a/essai.fr.md': text, 'b/essai.fr.md': text })).toEqual(['b/essai.fr.md:3:5 L004']);
  });

  test('a translation without its base is told at the base that it names', () => {
    expect(problemsOf({ 'essai.en.md': aLesson('id: essai\nlang: en\nbase: fr') })).toEqual([
      'essai.en.md:5:7 T022',
    ]);
  });

  test('a table of contents that cannot be read in linear time is refused', () => {
    const text = `---\ncourse: a\ntitle: a\nlang: fr\n---\n\n${'> '.repeat(3000)}a\n`;
    expect(problemsOf({ 'course.fr.md': text })).toEqual(['course.fr.md:7:1 X003']);
  });
});
