import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { parseLesson, parseTranslation, type ParseResult } from '../../../src/lessons/format/parse-lesson.ts';

const HEAD = '---\nformat: 1\nid: demo\nlang: fr\ntitle: Démo\n---\n\n';
const STEP = `${HEAD}## Lecture : Lis {#lis}\n\nUn texte.\n\n`;
const QUIZ = '## Quiz : Lequel {#lequel}\n\nLequel ?\n\n';
const EXERCISE = (parts: string): string =>
  `${HEAD}## Exercice : a {#a}\n\nÉcris.\n\n\`\`\`js starter\n\n\`\`\`\n\n\`\`\`js tests\ntest("constructor", () => { expect(1).toBe(1); });\n\`\`\`\n\n\`\`\`js solution\n1;\n\`\`\`\n\n### Indice\n\nUn.\n\n${parts}`;
const IMG = '<img src=x onerror="globalThis.__pwned=1">';

const parse = (text: string): ParseResult => parseLesson(text, '');
const codesOf = ({ problems }: ParseResult): string[] => problems.map(({ code }) => code);

/** Every address that a lesson would link to or load, wherever it stands. */
function addressesIn(value: unknown): { type: string; url: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'type' in value && 'url' in value && typeof value.url === 'string'
      ? [{ type: String(value.type), url: value.url }]
      : [];
  return [...own, ...Object.values(value).flatMap(addressesIn)];
}

/** Whether nothing in a result leads out of this site but https links that are followed by a click. */
function isInert(result: ParseResult): boolean {
  if (!result.ok) return true;
  const base = 'https://school.example/marelle/lessons/';
  return addressesIn(result.lesson).every(({ type, url }) => {
    const resolved = new URL(url, base);
    if (resolved.href.startsWith(base)) return true;
    return type === 'link' && (resolved.protocol === 'https:' || url.startsWith('#'));
  });
}

const folder = 'tests/corpus/lessons';
const index = JSON.parse(readFileSync(`${folder}.json`, 'utf8')) as readonly {
  id: string;
  expect: string;
  omitted?: string;
}[]; // Written by hand.
/** The codes by which each kind of refusal or warning is told. */
const TOLD: Readonly<Record<string, string>> = {
  'reject:yaml-tag': 'F006',
  'reject:duplicate-key': 'F012',
  // Its depth stands on one line that is too long by itself.
  'reject:too-deep': 'X002',
  'reject:bad-id': 'M004',
  'reject:duplicate-id': 'S005',
  'reject:no-steps': 'B008',
  'warn:bidi': 'B009',
  'warn:asks-personal-data': 'B010',
};

describe('the corpus of hostile lessons', () => {
  const names = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));

  test('every file that could be kept is there', () => {
    expect(names).toEqual(index.filter(({ omitted }) => omitted === undefined).map(({ id }) => id));
  });

  test.each(names)('%s is refused or inert, as it is and in the layout of a lesson', (name) => {
    const text = readFileSync(`${folder}/${name}.md`, 'utf8');
    const body = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const end = body.findIndex((line, at) => at > 0 && line.trim() === '---');
    const inLayout = STEP + body.slice(end + 1).join('\n');
    const results = [parse(text), parse(inLayout)];
    for (const result of results) expect(isInert(result)).toBe(true);
    const told = TOLD[index.find(({ id }) => id === name)?.expect ?? ''];
    if (told !== undefined) expect(results.flatMap(codesOf)).toContain(told);
  });
});

describe('attacks that are refused', () => {
  test.each([
    ['B001', 'HTML in the title of a step', `${HEAD}## Lecture : ${IMG} {#lis}\n\nUn texte.\n`],
    ['B001', 'HTML in a list', `${STEP}- a\n  - ${IMG}\n`],
    ['B001', 'HTML in a table', `${STEP}| a |\n| - |\n| ${IMG} |\n`],
    ['B001', 'HTML in a quote', `${STEP}> ${IMG}\n`],
    ['B001', 'HTML in a link', `${STEP}[${IMG}](https://example.org)\n`],
    ['B001', 'HTML in an answer', `${HEAD}${QUIZ}- [x] ${IMG} a\n  > oui\n- [ ] b\n  > non\n`],
    ['B001', 'HTML in an explanation', `${HEAD}${QUIZ}- [x] a\n  > ${IMG}\n- [ ] b\n  > non\n`],
    ['B001', 'HTML in a hint', EXERCISE(`### Indice 2\n\n${IMG}\n`)],
    ['B001', 'HTML in the text of a check', EXERCISE(`### Vérifications\n\n- \`constructor\` : ${IMG}\n`)],
    ['B001', 'HTML for mentors', EXERCISE(`### Mentor\n\n${IMG}\n`)],
    ['B001', 'HTML before the first step', `${HEAD}${IMG}\n\n## Lecture : a {#a}\n\na\n`],
    ['B001', 'a script that is never closed', `${STEP}<script>\nalert(1)\n`],
    ['B001', 'CDATA', `${STEP}<![CDATA[ ${IMG} ]]>\n`],
    ['B001', 'a processing instruction', `${STEP}<?php echo 1 ?>\n`],
    ['B005', 'a script as an address', `${STEP}[a](javascript:alert(1))\n`],
    ['B005', 'a script in capitals and lower case', `${STEP}[a](JaVaScRiPt:alert(1))\n`],
    ['B005', 'a script written with entities', `${STEP}[a](java&#115;cript&colon;alert(1))\n`],
    ['B005', 'a script behind a tab', `${STEP}[a](<java\tscript:alert(1)>)\n`],
    ['B005', 'a script behind a space', `${STEP}[a](< javascript:alert(1)>)\n`],
    ['B005', 'a script as an autolink', `${STEP}<javascript:alert(1)>\n`],
    ['B005', 'a script by reference', `${STEP}[a][b]\n\n[b]: javascript:alert(1) "c"\n`],
    ['B005', 'a page in an address', `${STEP}[a](data:text/html,%3Cscript%3E)\n`],
    ['B005', 'a file', `${STEP}[a](file:///etc/passwd)\n`],
    ['B005', 'a blob', `${STEP}[a](blob:https://example.org/x)\n`],
    ['B005', 'another site without its scheme', `${STEP}[a](//evil.example)\n`],
    ['B005', 'another site behind backslashes', `${STEP}[a](\\\\\\\\evil.example)\n`],
    ['B005', 'another site behind one of each', `${STEP}[a](/\\\\evil.example)\n`],
    ['B005', 'the way up', `${STEP}[a](../../x.md)\n`],
    ['B005', 'the way up in disguise', `${STEP}[a](%2e%2e/%2E%2e/x.md)\n`],
    ['B005', 'a shared lesson that opens by a click', `${STEP}[a](#lecon=AAAA)\n`],
    [
      'B005',
      'a link of a career card',
      `${HEAD}## Métier : a {#a}\n\n\`\`\`yaml card\njob: a\nsource: b\nlink: "java\\tscript:alert(1)"\n\`\`\`\n`,
    ],
    ['B004', 'a picture that counts its readers', `${STEP}![a](https://evil.example/p.png)\n`],
    ['B004', 'a picture with a question', `${STEP}![a](p.png?who=me)\n`],
    ['B004', 'a drawing with a script', `${STEP}![a](data:image/svg+xml,%3Csvg%20onload%3D%22x%22%3E)\n`],
    ['B004', 'a picture by reference', `${STEP}![a][b]\n\n[b]: //evil.example/p.png\n`],
    [
      'B004',
      'a picture of a career card',
      `${HEAD}## Métier : a {#a}\n\n\`\`\`yaml card\njob: a\nsource: b\nimage: //evil.example/p.png\nalt: c\n\`\`\`\n`,
    ],
    ['M004', 'an id that is a path', HEAD.replace('id: demo', 'id: ../../demo') + STEP.slice(HEAD.length)],
    [
      'M004',
      'an id that every object has',
      HEAD.replace('id: demo', 'id: constructor') + STEP.slice(HEAD.length),
    ],
    ['S004', 'a step that every object has', STEP.replace('{#lis}', '{#__proto__}')],
    ['S004', 'an id with a quote', STEP.replace('{#lis}', '{#a" onclick="x}')],
    [
      'M002',
      'a key that reaches into the prototype',
      HEAD.replace('title', '__proto__: x\ntitle') + STEP.slice(HEAD.length),
    ],
    ['F006', 'a YAML tag', HEAD.replace('Démo', '!!js/function "x"') + STEP.slice(HEAD.length)],
  ])('%s: %s', (code, _, text) => {
    expect(codesOf(parse(text))).toContain(code);
    expect(parse(text).ok).toBe(false);
  });
});

describe('what looks like an attack and is text', () => {
  test.each([
    [
      'HTML in the title of a lesson',
      HEAD.replace('Démo', `"${IMG.replaceAll('"', "'")}"`) + STEP.slice(HEAD.length),
    ],
    ['HTML in code', `${STEP}\`${IMG}\`\n\n\`\`\`html\n${IMG}\n\`\`\`\n`],
    ['entities of HTML', `${STEP}&lt;img src=x onerror=alert(1)&gt;\n`],
    ['a title of a link', `${STEP}[a](https://example.org 'x" onmouseover="alert(1)')\n`],
    ['a description of a picture', `${STEP}![x" onerror="alert(1)](p.png)\n`],
    [
      'names that every object has, as titles of tests and checks',
      EXERCISE('### Vérifications\n\n- `constructor` : le test\n'),
    ],
    ['ids of the page', STEP.replace('{#lis}', '{#app}')],
    [
      'authors',
      HEAD.replace('title', `authors: ["<script>alert(1)</script>"]\ntitle`) + STEP.slice(HEAD.length),
    ],
  ])('%s', (_, text) => {
    const result = parse(text);
    expect(result.problems).toEqual([]);
    expect(isInert(result)).toBe(true);
  });
});

test('a translation cannot break out of a string, a template or a comment of the code', () => {
  const base = `${HEAD}## Exercice : a {#a}\n\nÉcris.\n\n\`\`\`js starter\n// salut\n/* salut */\n\`\`\`\n\n\`\`\`js tests\ntest("a", () => { expect(output()).toBe('salut'); });\n\`\`\`\n\n\`\`\`js solution\nconsole.log("salut" + \`salut\`);\n\`\`\`\n\n### Indice\n\nUn.\n`;
  const said = `"'\`+fetch('/x')+\`'"*/ \${fetch('/x')}\\`;
  const texts = `texts:\n  salut: '${said.replaceAll("'", "''")}'\n`;
  const translation = `---\nformat: 1\nid: demo\nlang: en\nbase: fr\ntitle: Demo\n${texts}---\n\n## Exercise: a {#a}\n\nWrite.\n\n### Hint\n\nOne.\n\n### Checks\n\n- \`a\` : a\n`;
  const result = parseTranslation(translation, 'demo.en.md', base);
  expect(result.problems).toEqual([]);
  const [step] = result.ok ? result.lesson.steps : [];
  if (step?.kind !== 'exercise') throw new Error('There is no exercise.');
  const code = [step.starter.text, step.judging.tests, ...step.judging.solutions].join('\n');
  // What is left when texts and comments are taken out holds no call that the base lacks.
  expect(withoutTexts(code)).not.toContain('fetch');
  // In double quotes: its own quote is escaped, and the sign that would escape the closing one.
  const inDouble = `"'\`+fetch('/x')+\`'"*/ \${fetch('/x')}\\`
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"');
  expect(step.judging.solutions[0]).toContain(`console.log("${inDouble}" +`);
});

function withoutTexts(code: string): string {
  return code.replace(
    /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`|\/\/[^\n]*|\/\*[^]*?\*\//g,
    '',
  );
}
