import type { Course } from '../../src/lessons/catalogue.ts';
import type { LanguageCode, Lesson } from '../../src/lessons/lesson.ts';
import type { FileReport } from '../../src/lessons/lint/lint-lesson.ts';
import type { StepProof } from '../../src/lessons/lint/proof.ts';
import { SURVIVOR_REASONS, WARNING_REASONS } from './reasons.ts';

/** One lesson with all that running it has shown; `translations` in the order of their languages. */
interface Row {
  readonly lesson: Lesson;
  readonly steps: readonly StepProof[];
  readonly translations: readonly Translation[];
}

interface Translation {
  readonly language: LanguageCode;
  readonly steps: readonly StepProof[];
}

/**
 * The table of a course as Markdown: what each lesson has, and how well its tests hold in each language. `reports` are
 * those of the lessons and their translations, with mutants.
 */
export function writeCurriculum(course: Course, reports: readonly FileReport[]): string {
  const rowOf = (id: string): Row[] => {
    const all = reports.flatMap(({ lesson, steps }) => (lesson?.id === id ? [{ lesson, steps }] : []));
    const translations = all
      .filter(({ lesson }) => lesson.language !== course.language)
      .map(({ lesson, steps }) => ({ language: lesson.language, steps }));
    return all
      .filter(({ lesson }) => lesson.language === course.language)
      .map((base) => ({ ...base, translations }));
  };
  const chapters = course.chapters.filter((chapter) => chapter.lessons.length > 0);
  const rows = chapters.flatMap((chapter) => chapter.lessons.flatMap(rowOf));
  const languages = [
    course.language,
    ...new Set(rows.flatMap(({ translations }) => translations.map(({ language }) => language))),
  ];
  const parts = chapters.flatMap((chapter) => [
    `## ${chapter.title}`,
    '',
    ...(chapter.aim === '' ? [] : [chapter.aim, '']),
    ...headOf(languages),
    ...chapter.lessons.flatMap(rowOf).map((row) => line(tell(row, languages))),
    '',
  ]);
  const scores = languages.map((language) => {
    const { killed, total } = countMutants(rows.flatMap((row) => stepsIn(row, language)));
    return `${killed} of ${total} in ${LANGUAGE_NAMES[language] ?? language} (${percent(killed, total)} %)`;
  });
  return [
    '# The curriculum in figures',
    '',
    '<!-- Made by `npm run curriculum`; a test fails when it is stale. -->',
    '',
    `${rows.length} lessons, ${sum(rows, ({ lesson }) => lesson.steps.length)} steps, ${sum(rows, countTests)} tests,`,
    `${sum(rows, countMistakes)} common mistakes with their own message. Of the changes of the solutions, the tests notice ${scores.join(' and ')}.`,
    'The other figures are those of the base language; every translation is proved again with its own names.',
    '',
    ...parts,
    '## Changes that no test notices',
    '',
    ...listSurvivors(rows),
    '',
    '## Warnings that stand',
    '',
    ...Object.entries(WARNING_REASONS).map(([key, reason]) => `- ${key}: ${reason}`),
    '',
  ].join('\n');
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { fr: 'French', en: 'English' };

function headOf(languages: readonly LanguageCode[]): string[] {
  const mutants = languages.map((language) => `Mutants (${language})`);
  return [
    line(['Lesson', 'Part', 'Steps', 'Tests', 'Mistakes', ...mutants, 'Minutes', 'New concepts']),
    line(['---', '---', '--:', '--:', '--:', ...languages.map(() => '--:'), '--:', '---']),
  ];
}

function stepsIn({ lesson, steps, translations }: Row, language: LanguageCode): readonly StepProof[] {
  if (language === lesson.language) return steps;
  return translations.find((translation) => translation.language === language)?.steps ?? [];
}

function tell(row: Row, languages: readonly LanguageCode[]): string[] {
  const { lesson } = row;
  const mutants = languages.map((language) => {
    const { killed, total } = countMutants(stepsIn(row, language));
    return total === 0 ? '–' : `${killed}/${total}`;
  });
  return [
    `[${lesson.title}](../public/lessons/${lesson.id}.${lesson.language}.md)`,
    lesson.part,
    String(lesson.steps.length),
    String(countTests(row)),
    String(countMistakes(row)),
    ...mutants,
    String(lesson.minutes ?? '–'),
    lesson.introduces.join(', '),
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function countTests({ steps }: Row): number {
  return steps.reduce((count, step) => count + (step.solutions[0]?.checks.length ?? 0), 0);
}

function countMistakes({ steps }: Row): number {
  return steps.reduce((count, step) => count + step.mistakes.length, 0);
}

function countMutants(steps: readonly StepProof[]): { killed: number; total: number } {
  const proofs = steps.flatMap((step) => step.mutants ?? []);
  return {
    killed: proofs.reduce((count, proof) => count + proof.killed, 0),
    total: proofs.reduce((count, proof) => count + proof.total, 0),
  };
}

function listSurvivors(rows: readonly Row[]): string[] {
  return rows.flatMap(({ lesson, steps, translations }) =>
    [{ language: lesson.language, steps }, ...translations].flatMap((version) =>
      version.steps.flatMap((step) => {
        const survivors = step.mutants?.survivors ?? [];
        if (survivors.length === 0) return [];
        const key = `${lesson.id}/${step.id}`;
        const changes = survivors.map((survivor) => `line ${survivor.line}, \`${survivor.change}\``);
        const reason = SURVIVOR_REASONS[key] ?? 'No reason is written.';
        return [`- ${key} (${version.language}): ${changes.join('; ')}. ${reason}`];
      }),
    ),
  );
}

function sum(rows: readonly Row[], count: (row: Row) => number): number {
  return rows.reduce((total, row) => total + count(row), 0);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((100 * part) / whole);
}
