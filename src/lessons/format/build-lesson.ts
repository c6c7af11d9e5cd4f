import type { Choice, Judging, Lesson, Step } from '../lesson.ts';
import type { Draft, DraftChoice, DraftStep, Fence, FenceRole } from './draft.ts';
import { ProblemList } from './problems/problem-list.ts';
import { readBlanks, readPieces, readStarter } from './steps/read-code.ts';
import { promptOf, taskOf } from './steps/read-items.ts';

/** Makes the lesson of a draft that was checked; of one with errors, a lesson that is of no use. */
export function buildLesson(draft: Draft): Lesson {
  const { front } = draft;
  return {
    format: 1,
    id: front.id,
    language: front.language,
    title: front.title,
    summary: front.summary,
    makes: front.makes,
    minutes: front.minutes,
    level: front.level,
    part: front.part,
    introduces: front.introduces,
    skills: front.skills,
    requires: front.requires,
    authors: front.authors,
    license: front.license,
    canvas: front.canvas,
    timeLimitMs: front.timeLimitMs,
    hintsAfter: front.hintsAfter,
    solutionAfter: front.solutionAfter,
    intro: draft.intro,
    steps: draft.steps.map((step) => buildStep(step, front.language)),
  };
}

function buildStep(step: DraftStep, lessonLanguage: string): Step {
  const problems = new ProblemList(); // What is wrong was reported by the check.
  const base = commonParts(step, lessonLanguage);
  const code = (role: FenceRole): string => step.fences.find((fence) => fence.role === role)?.text ?? '';
  const output = step.fences.find((fence) => fence.role === 'output')?.text ?? null;
  const judging = judgingOf(step);
  const choices = (step.choices?.list ?? []).map(choiceOf);
  switch (step.kind) {
    case 'read':
      return { ...base, kind: 'read' };
    case 'exercise':
    case 'fix':
    case 'drawing':
      return {
        ...base,
        kind: step.kind,
        starter: readStarter(fenceOf(step, 'starter'), problems),
        judging,
      };
    case 'predict':
      return {
        ...base,
        kind: 'predict',
        setup: code('setup'),
        program: code('program'),
        choices,
        output,
      };
    case 'quiz':
      return {
        ...base,
        kind: 'quiz',
        choices,
        isMultiple: choices.filter((choice) => choice.isRight).length > 1,
      };
    case 'puzzle':
      return {
        ...base,
        kind: 'puzzle',
        pieces: readPieces(fenceOf(step, 'parsons'), problems),
        judging,
      };
    case 'complete':
      return {
        ...base,
        kind: 'complete',
        ...readBlanks(fenceOf(step, 'blanks'), [], problems),
        output,
        judging,
      };
    case 'project':
      return {
        ...base,
        kind: 'project',
        starter: readStarter(fenceOf(step, 'starter'), problems),
        tasks: (step.items ?? []).map((item) => taskOf(item.text)),
        judging,
      };
    case 'career':
      return { ...base, kind: 'career', card: step.card ?? emptyCard };
    case 'reflect':
      return { ...base, kind: 'reflect', prompts: (step.items ?? []).map((item) => promptOf(item.text)) };
  }
}

/** What steps of every kind have. */
function commonParts(step: DraftStep, lessonLanguage: string): Omit<Extract<Step, { kind: 'read' }>, 'kind'> {
  const { id, title, body, hints, wellDone, goingFurther, mentor } = step;
  return {
    id,
    title,
    language: step.language ?? lessonLanguage,
    body,
    hints,
    wellDone,
    goingFurther,
    mentor,
  };
}

/** Stands in for a card that was reported as wrong; a lesson with errors is never shown. */
const emptyCard = {
  job: '',
  source: '',
  person: null,
  quote: null,
  studies: null,
  image: null,
  alt: null,
  link: null,
};

function fenceOf(step: DraftStep, role: FenceRole): Fence {
  const { place } = step;
  return (
    step.fences.find((fence) => fence.role === role) ?? {
      ...{ role, language: 'js', text: '', place },
      lastLine: place.line,
    }
  );
}

function choiceOf({ text, plain, isRight, feedback }: DraftChoice): Choice {
  return { text, plain, isRight, feedback };
}

function judgingOf(step: DraftStep): Judging {
  const codes = (role: FenceRole): string[] =>
    step.fences.filter((fence) => fence.role === role).map((fence) => fence.text);
  return {
    setup: codes('setup')[0] ?? '',
    tests: codes('tests')[0] ?? '',
    solutions: codes('solution'),
    mistakes: step.mistakes.map(({ title, message, fences }) => ({
      title,
      message,
      programs: fences.map((fence) => fence.text),
    })),
    checkTexts: Object.fromEntries([...step.checkTexts].map(([title, { text }]) => [title, text])),
  };
}
