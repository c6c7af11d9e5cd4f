import type { Course } from '../../src/lessons/catalogue.ts';
import type { Lesson } from '../../src/lessons/lesson.ts';
import type { FileReport } from '../../src/lessons/lint/lint-lesson.ts';
import type { StepProof } from '../../src/lessons/lint/proof.ts';
import { SURVIVOR_REASONS, WARNING_REASONS } from './reasons.ts';

/** One lesson with all that running it has shown. */
interface Row {
  readonly lesson: Lesson;
  readonly steps: readonly StepProof[];
}

/**
 * The table of a course as Markdown: what each lesson has, and how well its tests hold. `reports` are those of the
 * lessons in the course's language, with mutants.
 */
export function writeCurriculum(course: Course, reports: readonly FileReport[]): string {
  const rowOf = (id: string): Row[] =>
    reports.flatMap(({ lesson, steps }) =>
      lesson?.id === id && lesson.language === course.language ? [{ lesson, steps }] : [],
    );
  const chapters = course.chapters.filter((chapter) => chapter.lessons.length > 0);
  const rows = chapters.flatMap((chapter) => chapter.lessons.flatMap(rowOf));
  const parts = chapters.flatMap((chapter) => [
    `## ${chapter.title}`,
    '',
    ...(chapter.aim === '' ? [] : [chapter.aim, '']),
    ...HEAD,
    ...chapter.lessons.flatMap(rowOf).map((row) => line(tell(row))),
    '',
  ]);
  const { killed, total } = countMutants(rows.flatMap((row) => row.steps));
  return [
    '# The curriculum in figures',
    '',
    '<!-- Made by `npm run curriculum`; a test fails when it is stale. -->',
    '',
    `${rows.length} lessons, ${sum(rows, ({ lesson }) => lesson.steps.length)} steps, ${sum(rows, countTests)} tests,`,
    `${sum(rows, countMistakes)} common mistakes with their own message. The tests notice ${killed} of ${total} changes of the solutions`,
    `(${percent(killed, total)} %). Figures are those of the base language; every translation is proved again with its own names.`,
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

const HEAD: readonly string[] = [
  line(['Lesson', 'Part', 'Steps', 'Tests', 'Mistakes', 'Mutants', 'Minutes', 'New concepts']),
  line(['---', '---', '--:', '--:', '--:', '--:', '--:', '---']),
];

function tell(row: Row): string[] {
  const { lesson, steps } = row;
  const { killed, total } = countMutants(steps);
  return [
    `[${lesson.title}](../public/lessons/${lesson.id}.${lesson.language}.md)`,
    lesson.part,
    String(lesson.steps.length),
    String(countTests(row)),
    String(countMistakes(row)),
    total === 0 ? '–' : `${killed}/${total}`,
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
  return rows.flatMap(({ lesson, steps }) =>
    steps.flatMap((step) => {
      const survivors = step.mutants?.survivors ?? [];
      if (survivors.length === 0) return [];
      const key = `${lesson.id}/${step.id}`;
      const changes = survivors.map((survivor) => `line ${survivor.line}, \`${survivor.change}\``);
      return [`- ${key}: ${changes.join('; ')}. ${SURVIVOR_REASONS[key] ?? 'No reason is written.'}`];
    }),
  );
}

function sum(rows: readonly Row[], count: (row: Row) => number): number {
  return rows.reduce((total, row) => total + count(row), 0);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((100 * part) / whole);
}
