import type { StepKind } from '../../lesson.ts';
import { readTests } from '../steps/read-tests.ts';
import { kindOf, partOf, roleOf } from '../words.ts';

type Part = NonNullable<ReturnType<typeof partOf>>;

const WORDS: Readonly<
  Record<
    string,
    { readonly kinds: Readonly<Record<StepKind, string>>; readonly parts: Readonly<Record<Part, string>> }
  >
> = {
  fr: {
    kinds: {
      ...{ read: 'Lecture', exercise: 'Exercice', predict: 'Prédire', quiz: 'Quiz', puzzle: 'Puzzle' },
      ...{ fix: 'Corriger', complete: 'Compléter', project: 'Projet', drawing: 'Dessin' },
      ...{ career: 'Métier', reflect: 'Bilan' },
    },
    parts: {
      ...{ hint: 'Indice', solution: 'Solution', mistake: 'Erreur', done: 'Bravo', checks: 'Vérifications' },
      ...{ further: 'Pour aller plus loin', mentor: 'Mentor' },
    },
  },
  en: {
    kinds: {
      ...{
        read: 'Read',
        exercise: 'Exercise',
        predict: 'Predict',
        quiz: 'Quiz',
        puzzle: 'Puzzle',
        fix: 'Fix',
      },
      ...{
        complete: 'Complete',
        project: 'Project',
        drawing: 'Drawing',
        career: 'Career',
        reflect: 'Reflect',
      },
    },
    parts: {
      ...{ hint: 'Hint', solution: 'Solution', mistake: 'Mistake', done: 'Well done', checks: 'Checks' },
      ...{ further: 'Going further', mentor: 'Mentor' },
    },
  },
};

/**
 * The beginning of a translation: the front matter, and the base's own words to be written over, without any code. Ids stay.
 * `baseText` is a lesson that can be read.
 */
export function translationSkeleton(baseText: string, language: string): string {
  const lines = baseText.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  const front = lines.slice(1, end);
  const valueOf = (key: string): string =>
    front
      .find((line) => line.startsWith(`${key}:`))
      ?.slice(key.length + 1)
      .trim() ?? '';
  const own = [
    ...['---', 'format: 1', `id: ${valueOf('id')}`, `lang: ${language}`, `title: ${valueOf('title')}`],
    ...(valueOf('summary') === '' ? [] : [`summary: ${valueOf('summary')}`]),
    ...[`base: ${valueOf('lang')}`, '---', ''],
  ];
  return [...own, stepSkeleton(lines.slice(end + 1).join('\n'), language).trim(), ''].join('\n');
}

/** The words of one or more steps of a base file, without their code; kinds and parts in the words of the language. */
export function stepSkeleton(text: string, language: string): string {
  const out: string[] = [];
  let tests = '';
  let hasChecks = false;
  const closeStep = (): void => {
    const titles = hasChecks ? [] : readTests(tests).titles;
    if (titles.length > 0) {
      const heading = `### ${WORDS[language]?.parts.checks ?? 'Checks'}`;
      out.push(heading, '', ...titles.map((title) => `- \`${title}\`: ${title}`), '');
    }
    tests = '';
    hasChecks = false;
  };
  for (const block of blocksOf(text)) {
    if (block.role !== null && block.role !== 'card') {
      if (block.role === 'tests') tests = block.lines.slice(1, -1).join('\n');
      continue;
    }
    const [first = ''] = block.lines;
    if (block.role === null && first.startsWith('## ')) closeStep();
    hasChecks ||= /^### /.test(first) && partOf(first.slice(4)) === 'checks';
    out.push(...block.lines.map((line) => (block.isFence ? line : headingIn(line, language))));
  }
  closeStep();
  return withoutEmptySolutions(out.join('\n')).replace(/\n{3,}/g, '\n\n');
}

interface Lines {
  readonly lines: string[];
  readonly isFence: boolean;
  /** Role of a fence that stands at the margin; `shown` for one that is only displayed, null for other lines. */
  readonly role: string | null;
}

/** Single lines, and whole fences that stand at the margin. */
function blocksOf(text: string): Lines[] {
  const blocks: Lines[] = [];
  let fence: { readonly marks: string; readonly block: Lines } | null = null;
  for (const line of text.split('\n')) {
    if (fence !== null) {
      fence.block.lines.push(line);
      if (line.startsWith(fence.marks) && /^[`~]+\s*$/.test(line)) fence = null;
      continue;
    }
    const [, marks, , word = ''] = /^(`{3,}|~{3,})\s*(\S*)\s*(\S*)/.exec(line) ?? [];
    const role = marks === undefined ? null : (roleOf(word) ?? 'shown');
    const block = { lines: [line], isFence: marks !== undefined, role };
    blocks.push(block);
    if (marks !== undefined) fence = { marks, block };
  }
  return blocks;
}

function headingIn(line: string, language: string): string {
  const words = WORDS[language];
  const [, marks = '', word = '', rest = ''] = /^(##|###)\s+([^:{]+?)\s*((?::|\{).*)?$/.exec(line) ?? [];
  if (words === undefined || marks === '') return line;
  const kind = marks === '##' && rest.startsWith(':') ? kindOf(word) : null;
  const part = marks === '###' ? partOf(word) : null;
  const own = kind === null ? (part === null ? null : words.parts[part]) : words.kinds[kind];
  if (own === null) return line;
  const colon = language === 'fr' ? ' :' : ':';
  return `${marks} ${own}${rest.startsWith(':') ? colon + rest.slice(1) : rest === '' ? '' : ` ${rest}`}`;
}

/** A solution part that had nothing but code is no part any more. */
function withoutEmptySolutions(text: string): string {
  return text.replace(/^### Solution *\n\s*(?=^##|(?![\s\S]))/gm, '');
}
