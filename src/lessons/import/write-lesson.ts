import type { TextSection } from './clean-markdown.ts';

/** All that an imported lesson is written from. */
export interface LessonParts {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  /** From 1 to 5; null where the track does not say. */
  readonly level: number | null;
  readonly sourceUrl: string;
  /** In milliseconds; null leaves the format's own. */
  readonly timeLimitMs: number | null;
  /** Text of a first step, empty when there is none. */
  readonly introduction: string;
  readonly instructions: string;
  readonly hints: readonly TextSection[];
  readonly starter: string;
  readonly tests: string;
  readonly solution: string;
  readonly setup: string;
}

const WORDS = {
  fr: {
    read: 'Lecture',
    exercise: 'Exercice',
    hint: 'Indice',
    colon: '\u00A0: ',
    introduction: 'Introduction',
  },
  en: { read: 'Read', exercise: 'Exercise', hint: 'Hint', colon: ': ', introduction: 'Introduction' },
} as const;

/** The text of the lesson file. */
export function writeLesson(parts: LessonParts): string {
  const words = parts.language === 'fr' ? WORDS.fr : WORDS.en;
  const introductionId = parts.id === 'introduction' ? 'introduction-1' : 'introduction';
  const step = (kind: string, title: string, id: string): string =>
    `## ${kind}${words.colon}${title} {#${id}}`;
  const blocks = [
    front(parts),
    ...(parts.introduction === ''
      ? []
      : [step(words.read, words.introduction, introductionId), parts.introduction]),
    step(words.exercise, parts.title, parts.id),
    parts.instructions,
    ...(parts.setup === '' ? [] : [fence('setup', parts.setup)]),
    fence('starter', parts.starter),
    fence('tests', parts.tests),
    fence('solution', parts.solution),
    ...parts.hints.flatMap(({ title, text }, index) => [
      `### ${words.hint} ${index + 1}`,
      title === '' ? text : `**${title.replaceAll('*', '\\*')}**\n\n${text}`,
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function front(parts: LessonParts): string {
  const quote = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' ').trim());
  return [
    '---',
    'format: 1',
    `id: ${parts.id}`,
    `lang: ${parts.language}`,
    `title: ${quote(parts.title)}`,
    ...(parts.summary === '' ? [] : [`summary: ${quote(parts.summary)}`]),
    ...(parts.level === null ? [] : [`level: ${parts.level}`]),
    ...(parts.timeLimitMs === null ? [] : [`time-limit: ${parts.timeLimitMs}`]),
    ...(parts.sourceUrl === '' ? [] : [`x-source: ${quote(parts.sourceUrl)}`]),
    '---',
  ].join('\n');
}

/** A code block whose fence is longer than any inside of it. */
function fence(role: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}js ${role}\n${code}\n${ticks}`;
}
