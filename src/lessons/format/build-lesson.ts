import type { Judging, Lesson, ProjectTask, ReflectPrompt, Step } from '../lesson.ts';
import type { Inline } from '../prose.ts';
import { readBlanks, readPieces, readStarter } from './read-code.ts';
import type { Draft, DraftStep, Fence, FenceRole } from './draft.ts';
import type { ProblemList } from './problem-list.ts';
import { syntaxErrorIn, testTitlesIn } from './read-tests.ts';

/** Roles that make sense in a kind of step, the needed ones first. */
const ROLES: Readonly<
  Record<Step['kind'], { readonly needs: readonly FenceRole[]; readonly takes: readonly FenceRole[] }>
> = {
  read: { needs: [], takes: ['setup'] },
  exercise: { needs: ['starter', 'tests', 'solution'], takes: ['setup'] },
  fix: { needs: ['starter', 'tests', 'solution'], takes: ['setup'] },
  drawing: { needs: ['starter', 'tests', 'solution'], takes: ['setup'] },
  predict: { needs: ['program'], takes: ['output', 'setup'] },
  quiz: { needs: [], takes: [] },
  puzzle: { needs: ['parsons'], takes: ['tests', 'setup', 'output'] },
  complete: { needs: ['blanks'], takes: ['tests', 'output', 'setup'] },
  project: { needs: ['starter'], takes: ['tests', 'setup', 'solution'] },
  career: { needs: ['card'], takes: [] },
  reflect: { needs: [], takes: [] },
};

/** Makes the lesson of a complete draft; whatever a step lacks is reported. The lesson is of use only when there are no errors. */
export function buildLesson(draft: Draft, problems: ProblemList): Lesson {
  const { front } = draft;
  return {
    format: 1,
    id: front.id,
    language: front.language,
    title: front.title,
    summary: front.summary,
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
    steps: draft.steps.map((step) => buildStep(step, front.language, problems)),
  };
}

function buildStep(step: DraftStep, lessonLanguage: string, problems: ProblemList): Step {
  checkRoles(step, problems);
  const { id, title, body, hints, wellDone, goingFurther, mentor } = step;
  const base = {
    id,
    title,
    language: step.language ?? lessonLanguage,
    body,
    hints,
    wellDone,
    goingFurther,
    mentor,
  };
  const code = (role: FenceRole): string => step.fences.find((fence) => fence.role === role)?.text ?? '';
  const output = step.fences.find((fence) => fence.role === 'output')?.text ?? null;
  const needsText = step.kind === 'exercise' || step.kind === 'fix' || step.kind === 'drawing';
  if (needsText || step.kind === 'project') {
    if (body.length === 0) problems.add('S010', step.place, { id });
  }
  if (needsText && hints.length === 0) problems.add('S009', step.place, { id });
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
        judging: judgingOf(step, problems),
      };
    case 'predict':
      checkChoices(step, problems);
      return {
        ...base,
        kind: 'predict',
        setup: code('setup'),
        program: code('program'),
        choices: step.choices ?? [],
        output,
      };
    case 'quiz': {
      checkChoices(step, problems);
      const choices = step.choices ?? [];
      return {
        ...base,
        kind: 'quiz',
        choices,
        isMultiple: choices.filter((choice) => choice.isRight).length > 1,
      };
    }
    case 'puzzle':
      return {
        ...base,
        kind: 'puzzle',
        pieces: readPieces(fenceOf(step, 'parsons'), problems),
        judging: judgingOf(step, problems),
      };
    case 'complete':
      return {
        ...base,
        kind: 'complete',
        ...readBlanks(fenceOf(step, 'blanks'), problems),
        output,
        judging: judgingOf(step, problems),
      };
    case 'project':
      return {
        ...base,
        kind: 'project',
        starter: readStarter(fenceOf(step, 'starter'), problems),
        tasks: (step.items ?? []).map((item) => taskOf(item.text)),
        judging: judgingOf(step, problems),
      };
    case 'career':
      return { ...base, kind: 'career', card: step.card ?? emptyCard };
    case 'reflect':
      if ((step.items ?? []).length === 0) problems.add('S008', step.place);
      return { ...base, kind: 'reflect', prompts: (step.items ?? []).map((item) => promptOf(item.text)) };
  }
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
  return (
    step.fences.find((fence) => fence.role === role) ?? { role, language: 'js', text: '', place: step.place }
  );
}

function checkRoles(step: DraftStep, problems: ProblemList): void {
  const { needs, takes } = ROLES[step.kind];
  const first = new Map<FenceRole, number>();
  for (const fence of step.fences) {
    const { role, place } = fence;
    if (!needs.includes(role) && !takes.includes(role))
      problems.add('C004', place, { role, kind: step.kind, id: step.id });
    const earlier = first.get(role);
    if (earlier !== undefined && role !== 'solution') problems.add('C006', place, { role, n: earlier });
    first.set(role, earlier ?? place.line);
    checkSyntax(fence, problems);
  }
  for (const role of needs)
    if (!first.has(role)) problems.add('C020', step.place, { id: step.id, kind: step.kind, role });
  for (const mistake of step.mistakes) {
    if (mistake.programs.length === 0) problems.add('C021', mistake.place, { t: mistake.title });
  }
}

function checkSyntax(fence: Fence, problems: ProblemList): void {
  const { role } = fence;
  if (role === 'output' || role === 'card' || role === 'blanks' || role === 'parsons') return;
  const error = syntaxErrorIn(fence.text);
  if (error === null) return;
  const place = { line: fence.place.line + error.line, column: error.column };
  if (role === 'starter') problems.add('C010', place, { msg: error.near });
  else if (role !== 'program') problems.add('C009', place, { role, msg: error.near });
}

function checkChoices(step: DraftStep, problems: ProblemList): void {
  const { choices, id, place } = step;
  if (choices === null) {
    if (step.kind === 'quiz') problems.add('Q004', place, { id });
    return;
  }
  const right = choices.filter((choice) => choice.isRight).length;
  if (choices.length < 2) problems.add('Q006', place);
  if (right === 0) problems.add('Q005', place, { id });
  if (step.kind === 'quiz' && right === choices.length && right > 1) problems.add('Q007', place, { id });
  if (step.kind === 'predict' && right > 1) problems.add('Q011', place);
}

function judgingOf(step: DraftStep, problems: ProblemList): Judging {
  const tests = step.fences.find((fence) => fence.role === 'tests');
  if (tests !== undefined) {
    const found = testTitlesIn(tests.text);
    const place = { line: tests.place.line, column: 1 };
    if (!found.hasTests) problems.add('C012', place);
    if (found.hasOnly) problems.add('C011', place);
    for (const word of found.forbidden) problems.add('C014', place, { w: word });
    for (const name of found.twice) problems.add('C013', place, { name });
    for (const key of step.checkTexts.keys()) {
      if (!found.titles.includes(key) && !(found.isGenerated && key.includes('(')))
        problems.add('K002', step.place, { k: key });
    }
  }
  return {
    setup: step.fences.find((fence) => fence.role === 'setup')?.text ?? '',
    tests: tests?.text ?? '',
    solutions: step.fences.filter((fence) => fence.role === 'solution').map((fence) => fence.text),
    mistakes: step.mistakes.map(({ title, message, programs }) => ({ title, message, programs })),
    checkTexts: Object.fromEntries(step.checkTexts),
  };
}

function taskOf(text: readonly Inline[]): ProjectTask {
  const last = text.at(-1);
  if (last?.type !== 'code' || !last.text.startsWith('test:')) return { text, test: null };
  const before = text.slice(0, -1).map((inline, index) => {
    const isLast = index === text.length - 2;
    return isLast && inline.type === 'text' ? { ...inline, text: inline.text.trimEnd() } : inline;
  });
  return { text: before, test: last.text.slice('test:'.length).trim() };
}

function promptOf(text: readonly Inline[]): ReflectPrompt {
  const [first, ...rest] = text;
  const match = first?.type === 'text' ? /^\((\d{1,2})\.\.(\d{1,2})\)\s*/.exec(first.text) : null;
  if (first?.type !== 'text' || match === null) return { text, scale: null };
  const [min, max] = [Number(match[1]), Number(match[2])];
  if (min >= max) return { text, scale: null };
  return { text: [{ type: 'text', text: first.text.slice(match[0].length) }, ...rest], scale: { min, max } };
}
