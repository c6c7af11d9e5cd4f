import { isChallenge, readChallenge, type ChallengeText } from './challenge-sections.ts';
import { cleanMarkdown } from './clean-markdown.ts';
import { findRefusal } from './find-refusal.ts';
import type { ImportResult } from './import-exercise.ts';
import type { Refusal } from './refusal.ts';
import { slugOf } from './slug.ts';
import { applyEdits, parseProgram, pathOf, walk, type Edit } from './source/syntax.ts';
import { wordsOf } from './track/track-plan.ts';
import type { LessonParts } from './write-lesson.ts';

/** A challenge of a track that keeps each in one Markdown file. */
export interface Challenge {
  /** Id of its lesson. */
  readonly id: string;
  readonly path: string;
  /** Name by which lists of the track order it. */
  readonly key: string;
}

/** Names that such tests have for what the student wrote. */
const CODE = `const code = source();
const editor = { getValue: () => code };
const getUserInput = () => code;
const __helpers = {
  removeJSComments: (text) => text.replace(/\\/\\*[\\s\\S]*?\\*\\/|\\/\\/.*$/gm, ''),
  removeWhiteSpace: (text) => text.replace(/\\s/g, ''),
};`;
const MARKER = /^[ \t]*(?:\/\/[ \t]*)?--fcc-editable-region--.*\n?/gm;

/** Finds the challenges among the files of a track; `taken` has ids that are in use, and gets theirs. */
export function findChallenges(files: ReadonlyMap<string, string>, taken: Set<string>): readonly Challenge[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.endsWith('.md') || !isChallenge(text)) return [];
    const stem = (path.split('/').at(-1) ?? '').replace(/(?:\.[a-z]+)?\.md$/, '');
    const id = slugOf(stem);
    const folder = slugOf(path.split('/').at(-2) ?? 'challenge');
    let own = taken.has(id) ? `${folder}-${id}` : id;
    for (let round = 2; taken.has(own); round++) own = `${folder}-${id}-${round}`;
    taken.add(own);
    return [{ id: own, path, key: readChallenge(text).id }];
  });
}

/** Makes a challenge into the parts of a lesson. */
export function importChallenge(
  { id, path }: Challenge,
  files: ReadonlyMap<string, string>,
  language: 'fr' | 'en',
): ImportResult {
  const challenge = readChallenge(files.get(path) ?? '');
  const refusal = refuse(challenge, path);
  if (refusal !== null) return { ok: false, refusals: [refusal] };
  const seed = (challenge.seed?.code ?? '').replace(MARKER, '');
  const solution = (challenge.solution?.code ?? '').replace(MARKER, '');
  const words = (text: string): string => cleanMarkdown(text, () => null);
  const common = {
    id,
    language,
    title: challenge.title === '' ? wordsOf(id) : challenge.title,
    summary: '',
    level: null,
    sourceUrl: '',
    timeLimitMs: null,
    introduction: '',
    instructions: words(challenge.description),
    hints: [],
    setup: challenge.before,
  };
  const inTests: LessonParts = {
    ...common,
    starter: seed,
    solution,
    tests: [challenge.after, testsOf(challenge, 0)].filter((part) => part.trim() !== '').join('\n\n'),
  };
  const tail = challenge.after.trim();
  // What runs after the student's program may need what is inside of it; then it stands below.
  const below: LessonParts = {
    ...common,
    starter: `${seed}\n\n${tail}`,
    solution: `${solution}\n\n${tail}`,
    tests: testsOf(challenge, tail.length + 2),
  };
  return {
    ok: true,
    parts: inTests,
    others: tail === '' ? [] : [below],
    pictures: new Map(),
    wasStrict: false,
    isGuessed: false,
    doubts: [],
  };
}

function refuse({ solution, seed, hints }: ChallengeText, path: string): Refusal | null {
  if (solution === null) return { code: 'no-reference' };
  const other = [solution, seed].find(
    (block) => block !== null && !/^(?:js|javascript|)$/.test(block.language),
  );
  if (other !== null && other !== undefined) return { code: 'language', file: path, name: other.language };
  if (hints.length === 0) return { code: 'no-tests', file: path };
  for (const { code } of [...hints, solution]) {
    const parsed = parseProgram(`(async () => {\n${code}\n})();`);
    const refusal = parsed.ok ? findRefusal(path, code, parsed.program) : null;
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The tests; `after` is how much stands below what the student wrote. */
function testsOf({ hints, beforeAll, beforeEach }: ChallengeText, after: number): string {
  const texts = [beforeAll, beforeEach, ...hints.map(({ code }) => code)];
  const isAsked = texts.some((text) => /\b(?:code|editor|getUserInput|__helpers)\b/.test(text));
  const head = after === 0 ? CODE : CODE.replace('source()', `source().slice(0, ${-after})`);
  const titles = new Set<string>();
  const tests = hints.map(({ words, code }, index) => {
    let title = words === '' ? String(index + 1) : words;
    for (let round = 2; titles.has(title); round++) title = `${words} (${round})`;
    titles.add(title);
    const lines = tellValues(code.trim()).split('\n');
    const start = /\bawait\b/.test(code) ? 'async () => {' : '() => {';
    const body = lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n');
    return `test(${JSON.stringify(title)}, ${start}\n${body}\n});`;
  });
  return [
    ...(isAsked ? [head] : []),
    ...(beforeAll === '' ? [] : [beforeAll]),
    ...(beforeEach === '' ? [] : [`beforeEach(() => {\n${beforeEach}\n});`]),
    ...tests,
  ].join('\n\n');
}

/** `assert(a === b)` tells that something is false; two values tell more. */
function tellValues(code: string): string {
  const parsed = parseProgram(code);
  if (!parsed.ok) return code;
  const edits: Edit[] = [];
  walk(parsed.program, (node) => {
    if (node.type !== 'CallExpression' || pathOf(node.callee)?.join('.') !== 'assert') return true;
    const [claim] = node.arguments;
    if (claim?.type !== 'BinaryExpression' || claim.operator !== '===') return true;
    const between = code.slice(claim.left.end, claim.right.start);
    const sign = claim.left.end + between.indexOf('===');
    edits.push({ from: node.callee.start, to: node.callee.end, insert: 'assert.strictEqual' });
    edits.push({ from: before(code, sign), to: sign + 3, insert: ',' });
    return true;
  });
  return applyEdits(code, edits);
}

function before(text: string, at: number): number {
  return at - (/[ \t]*$/.exec(text.slice(0, at))?.[0].length ?? 0);
}
