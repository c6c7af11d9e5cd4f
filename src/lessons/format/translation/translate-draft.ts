import type { Block, Prose } from '../../prose.ts';
import type { CheckText, Draft, DraftItem, DraftStep, Fence } from '../draft.ts';
import { renameBlanks, renameCode, renameOutput } from './rename-code.ts';
import type { Renaming } from './rename-code.ts';

/** The draft of a translation completed with the code of its base, renamed. */
export function translateDraft(base: Draft, translation: Draft): Draft {
  const { front } = translation;
  const renaming: Renaming = { lexicon: front.lexicon, texts: front.texts };
  const byId = new Map(translation.steps.map((step) => [step.id, step]));
  const steps = base.steps.map((original): DraftStep => {
    const code = renameStep(original, renaming);
    const translated = byId.get(original.id);
    if (translated === undefined) return { ...code, language: base.front.language };
    return mergeStep(code, translated);
  });
  const summary = front.summary === '' ? base.front.summary : front.summary;
  return {
    front: {
      ...base.front,
      title: front.title,
      summary,
      makes: front.makes === '' ? base.front.makes : front.makes,
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

function mergeStep(code: DraftStep, own: DraftStep): DraftStep {
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
    checkTexts: mergeCheckTexts(code.checkTexts, own.checkTexts),
  };
}

/** Each test is told in the words of the translation, or in its title where it has none. */
function mergeCheckTexts(
  code: DraftStep['checkTexts'],
  own: DraftStep['checkTexts'],
): ReadonlyMap<string, CheckText> {
  return own.size > 0 ? own : code;
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
      fences: mistake.fences.map((fence) => ({ ...fence, text: renameFence(fence, renaming) })),
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
