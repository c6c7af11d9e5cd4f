import type { Fetched, FetchFile } from '../../../src/lessons/school/fetched.ts';

/** A server with these files: texts, bytes, or an answer of its own; everything else is missing. */
export function aServer(files: Readonly<Record<string, string | Uint8Array | Fetched>>): FetchFile {
  return (path) => {
    const found = files[path];
    if (found === undefined) return Promise.resolve({ kind: 'refused', status: 404 });
    if (typeof found === 'string')
      return Promise.resolve({ kind: 'file', bytes: new TextEncoder().encode(found), contentType: '' });
    if (found instanceof Uint8Array) return Promise.resolve({ kind: 'file', bytes: found, contentType: '' });
    return Promise.resolve(found);
  };
}

/** A table of contents with these links. */
export function aCourse(links: readonly string[], id = 'mes-lecons'): string {
  const list = links.map((url, index) => `${String(index + 1)}. [Leçon](${url})`).join('\n');
  return `---\nformat: 1\ncourse: ${id}\ntitle: Nos leçons\nlang: fr\n---\n\n## Jour 1\n\n${list}\n`;
}

/** A lesson with a quiz and an exercise. */
export function aLesson(id: string, language = 'fr'): string {
  return [
    '---',
    'format: 1',
    `id: ${id}`,
    `lang: ${language}`,
    `title: Leçon ${id}`,
    '---',
    '',
    '## Quiz : Combien ? {#combien}',
    '',
    'Combien font 2 + 2 ?',
    '',
    '- [x] 4',
    '  > Oui.',
    '- [ ] 5',
    '  > Non.',
    '',
    '## Exercice : Double {#double}',
    '',
    'Écris `double`. ![Deux carrés](carres.png)',
    '',
    '```js starter',
    'function double(n) {',
    '}',
    '```',
    '',
    '```js tests',
    'cases("double", [2, 4], [5, 10]);',
    '```',
    '',
    '```js solution',
    'function double(n) {',
    '  return n * 2;',
    '}',
    '```',
    '',
    '### Indice',
    '',
    'Multiplie.',
    '',
  ].join('\n');
}
