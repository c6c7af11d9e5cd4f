import type { Block, Prose } from '../prose.ts';
import type { Draft, DraftItem, DraftStep, Fence } from './draft.ts';
import type { ProblemList } from './problem-list.ts';
import { testTitlesIn } from './read-tests.ts';
import { renameBlanks, renameCode, renameOutput } from './rename-code.ts';
import type { Renaming } from './rename-code.ts';

const RESERVED: ReadonlySet<string> = new Set(
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof let new null return static super switch this throw true try typeof undefined var void while with yield await'.split(
    ' ',
  ),
);

/** The draft of a translation completed with the code of its base, renamed. Problems are those of the translation file. */
export function translateDraft(base: Draft, translation: Draft, problems: ProblemList): Draft {
  const { front } = translation;
  const top = { line: 1, column: 1 };
  const renaming: Renaming = { lexicon: front.lexicon, texts: front.texts };
  if (base.front.id !== front.id) problems.add('T001', top, { a: front.id, b: base.front.id });
  checkLexicon(base, renaming, problems);
  const byId = new Map(translation.steps.map((step) => [step.id, step]));
  for (const step of translation.steps) {
    if (!base.steps.some((original) => original.id === step.id))
      problems.add('T005', step.place, { id: step.id });
  }
  const common = base.steps.filter((step) => byId.has(step.id)).map((step) => step.id);
  const order = translation.steps.map((step) => step.id).filter((id) => common.includes(id));
  order.forEach((id, index) => {
    if (id !== common[index]) problems.add('T007', byId.get(id)?.place ?? top, { id });
  });
  const steps = base.steps.map((original): DraftStep => {
    const code = renameStep(original, renaming);
    const translated = byId.get(original.id);
    if (translated === undefined) {
      problems.add('T004', top, { id: original.id, base: base.front.language });
      return { ...code, language: base.front.language };
    }
    return mergeStep(original, code, translated, base.front.language, problems);
  });
  const own = { title: front.title, summary: front.summary === '' ? base.front.summary : front.summary };
  return {
    front: {
      ...base.front,
      ...own,
      language: front.language,
      base: front.base,
      lexicon: front.lexicon,
      texts: front.texts,
    },
    intro:
      translation.intro.length > 0
        ? mergeProse(renameProse(base.intro, renaming), translation.intro)
        : base.intro,
    steps,
  };
}

function checkLexicon(base: Draft, { lexicon }: Renaming, problems: ProblemList): void {
  const top = { line: 1, column: 1 };
  const code = base.steps.flatMap((step) => [
    ...step.fences.map((fence) => fence.text),
    ...step.mistakes.flatMap((mistake) => mistake.programs),
    ...step.body.flatMap((block) => (block.type === 'demo' ? [block.program] : [])),
  ]);
  const seen = new Set<string>();
  for (const [name, translated] of Object.entries(lexicon)) {
    if (seen.has(translated)) problems.add('T013', top, { v: translated });
    seen.add(translated);
    if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(translated) || RESERVED.has(translated))
      problems.add('T014', top, { v: translated });
    const asWord = new RegExp(
      `(?<![\\p{ID_Continue}$])${name.replace(/\$/g, '\\$')}(?![\\p{ID_Continue}$])`,
      'u',
    );
    if (!code.some((text) => asWord.test(text))) problems.add('T015', top, { k: name });
  }
}

function mergeStep(
  original: DraftStep,
  code: DraftStep,
  own: DraftStep,
  base: string,
  problems: ProblemList,
): DraftStep {
  const { id } = original;
  if (own.kind !== original.kind) problems.add('T006', own.place, { id, a: own.kind, b: original.kind });
  for (const fence of own.fences) {
    if (fence.role === 'card') continue;
    problems.add(fence.role === 'tests' ? 'T003' : 'T002', fence.place, { role: fence.role, base });
  }
  compareCounts(original, own, problems);
  const tests = original.fences.find((fence) => fence.role === 'tests');
  if (tests !== undefined) {
    for (const title of testTitlesIn(tests.text).titles) {
      if (!own.checkTexts.has(title)) problems.add('T012', own.place, { n: title, id });
    }
  }
  const ownCard = own.fences.filter((fence) => fence.role === 'card');
  return {
    ...code,
    title: own.title,
    place: own.place,
    body: mergeProse(code.body, own.body),
    fences:
      ownCard.length > 0
        ? [...code.fences.filter((fence) => fence.role !== 'card'), ...ownCard]
        : code.fences,
    choices: own.choices ?? code.choices,
    items: mergeItems(code.items, own.items),
    card: own.card ?? code.card,
    hints: own.hints.length > 0 ? own.hints : code.hints,
    mistakes: code.mistakes.map((mistake, index) => {
      const words = own.mistakes[index];
      return words === undefined ? mistake : { ...mistake, title: words.title, message: words.message };
    }),
    wellDone: own.wellDone ?? code.wellDone,
    goingFurther: own.goingFurther ?? code.goingFurther,
    mentor: own.mentor ?? code.mentor,
    checkTexts: own.checkTexts.size > 0 ? own.checkTexts : code.checkTexts,
  };
}

function compareCounts(original: DraftStep, own: DraftStep, problems: ProblemList): void {
  const { id } = original;
  const params = (a: number, b: number): Record<string, string | number> => ({ id, a, b });
  const [a, b] = [own.choices, original.choices];
  if (a !== null && b !== null) {
    if (a.length !== b.length) problems.add('T008', own.place, params(a.length, b.length));
    else
      a.forEach((choice, index) => {
        if (choice.isRight !== b[index]?.isRight) problems.add('T009', own.place, { n: index + 1 });
      });
  }
  if (own.hints.length !== original.hints.length)
    problems.add('T010', own.place, params(own.hints.length, original.hints.length));
  if (own.mistakes.length !== original.mistakes.length) {
    problems.add('T011', own.place, params(own.mistakes.length, original.mistakes.length));
  }
}

/** A translated checklist keeps the words of the translation and what ticks each line by itself. */
function mergeItems(
  code: readonly DraftItem[] | null,
  own: readonly DraftItem[] | null,
): readonly DraftItem[] | null {
  return own === null || own.length !== (code?.length ?? 0) ? code : own;
}

/**
 * Prose of the translation with the code of the base: each demo stands after as many other blocks as it does in the
 * base. Displayed code comes from the translation where it has any, else from the base.
 */
function mergeProse(code: Prose, own: Prose): Prose {
  const ownHasCode = own.some((block) => block.type === 'code');
  const isCode = (block: Block): boolean => block.type === 'demo' || (block.type === 'code' && !ownHasCode);
  const merged: Block[] = own.filter((block) => block.type !== 'demo');
  let before = 0;
  let inserted = 0;
  for (const block of code) {
    if (isCode(block)) {
      merged.splice(Math.min(before + inserted, merged.length), 0, block);
      inserted += 1;
    } else {
      before += 1;
    }
  }
  return merged;
}

function renameStep(step: DraftStep, renaming: Renaming): DraftStep {
  return {
    ...step,
    body: renameProse(step.body, renaming),
    fences: step.fences.map((fence) => ({ ...fence, text: renameFence(fence, renaming) })),
    mistakes: step.mistakes.map((mistake) => ({
      ...mistake,
      programs: mistake.programs.map((program) => renameCode(program, renaming)),
    })),
  };
}

function renameFence(fence: Fence, renaming: Renaming): string {
  switch (fence.role) {
    case 'output':
      return renameOutput(fence.text, renaming);
    case 'blanks':
      return renameBlanks(fence.text, renaming);
    case 'card':
      return fence.text;
    case 'starter':
    case 'tests':
    case 'solution':
    case 'mistake':
    case 'program':
    case 'parsons':
    case 'setup':
    case 'run':
      return renameCode(fence.text, renaming);
  }
}

function renameProse(prose: Prose, renaming: Renaming): Prose {
  return prose.map((block): Block => {
    if (block.type === 'demo') {
      const output = block.output === null ? null : renameOutput(block.output, renaming);
      return { ...block, program: renameCode(block.program, renaming), output };
    }
    if (block.type !== 'code') return block;
    const isProgram = block.language === 'js' || block.language === 'javascript';
    return {
      ...block,
      text: isProgram ? renameCode(block.text, renaming) : renameOutput(block.text, renaming),
    };
  });
}
