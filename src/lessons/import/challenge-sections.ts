/** One challenge: a Markdown file that has its text, its tests, its beginning and its solutions below headings such as `# --hints--`. */
export interface ChallengeText {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly hints: readonly ChallengeTest[];
  /** Code that runs before what a student writes, and after it. */
  readonly before: string;
  readonly after: string;
  /** Code that runs before all tests, and before each. */
  readonly beforeAll: string;
  readonly beforeEach: string;
  readonly seed: CodeBlock | null;
  readonly solution: CodeBlock | null;
}

/** A test and what it checks, in words. */
export interface ChallengeTest {
  readonly words: string;
  readonly code: string;
}

/** Code and the language that its fence names. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

const HEADING = /^(#{1,3})[ \t]+--([a-z-]+)--[ \t]*$/;

/** True for a text that has tests and a beginning in the headings of such challenges. */
export function isChallenge(text: string): boolean {
  return /^#[ \t]+--hints--[ \t]*$/m.test(text) && /^#[ \t]+--(?:seed|solutions)--[ \t]*$/m.test(text);
}

/** Reads a challenge. What is not there is empty. */
export function readChallenge(text: string): ChallengeText {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const front = /^---\n([\s\S]*?)\n---\n/.exec(clean)?.[1] ?? '';
  const parts = partsOf(clean);
  const part = (name: string): string => parts.get(name)?.trim() ?? '';
  const code = (name: string): string => blocksOf(part(name))[0]?.code ?? '';
  const value = (key: string): string =>
    (new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(front)?.[1] ?? '').trim().replace(/^(['"])(.*)\1$/, '$2');
  return {
    id: value('id'),
    title: value('title'),
    description: [part('description'), part('instructions')].filter((one) => one !== '').join('\n\n'),
    hints: testsOf(part('hints')),
    before: code('before-user-code'),
    after: code('after-user-code'),
    beforeAll: code('before-all'),
    beforeEach: code('before-each'),
    seed: blocksOf(part('seed-contents'))[0] ?? null,
    solution: blocksOf(part('solutions'))[0] ?? null,
  };
}

/** The text below each heading, up to the next one; lines inside of code are no headings. */
function partsOf(text: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  let name = '';
  let fence: string | null = null;
  for (const line of text.split('\n')) {
    const heading = fence === null ? HEADING.exec(line) : null;
    if (heading !== null) name = heading[2] ?? '';
    else parts.set(name, `${parts.get(name) ?? ''}${line}\n`);
    fence = nextFence(line, fence);
  }
  return parts;
}

/** The fence that is open after a line. */
function nextFence(line: string, open: string | null): string | null {
  const mark = /^(`{3,}|~{3,})/.exec(line.trimStart())?.[1] ?? null;
  if (open === null) return mark;
  const closes = mark !== null && mark.startsWith(open) && line.trim() === mark;
  return closes ? null : open;
}

function blocksOf(text: string): readonly CodeBlock[] {
  return [...text.matchAll(/^(`{3,})([\w-]*)[^\n]*\n([\s\S]*?)^\1[ \t]*$/gm)].map(
    ([, , language = '', code = '']) => ({ language: language.toLowerCase(), code: code.replace(/\n$/, '') }),
  );
}

/** Words and then code, again and again. */
function testsOf(text: string): readonly ChallengeTest[] {
  const tests: ChallengeTest[] = [];
  let words = '';
  for (const piece of text.split(/(^`{3}[\s\S]*?^`{3}[ \t]*$)/m)) {
    const [block] = blocksOf(piece);
    if (block === undefined) words += piece;
    else {
      tests.push({ words: plainWords(words), code: block.code });
      words = '';
    }
  }
  return tests;
}

function plainWords(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
