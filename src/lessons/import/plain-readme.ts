import { HINTS } from './clean-markdown.ts';

const FENCE = /(^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\2[ \t]*$)/m;
const FOLDED = /<details[^>]*>\s*<summary[^>]*>([\s\S]*?)<\/summary>([\s\S]*?)<\/details>/gi;
const ANSWER = /\b(?:solutions?|answers?|r[eé]ponses?|corrig[eé]s?)\b/iu;

/**
 * A readme as plain Markdown: what only a page with components understands is gone (imports, comments in braces), and so is a
 * folded answer; folded hints stand at the end, below headings of their own. Markdown of other kinds stays as it is.
 */
export function plainReadme(name: string, text: string): string {
  return unfold(/\.mdx$/i.test(name) ? withoutComponents(text) : text);
}

function withoutComponents(text: string): string {
  // Every third part is the mark of the fence before it.
  const parts = text.replace(/\r\n?/g, '\n').split(FENCE);
  return parts
    .map((part, index) => {
      if (index % 3 === 1) return part;
      if (index % 3 === 2) return '';
      return part
        .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
        .replace(
          /^(?:import\b[^\n]*\bfrom\b[^\n]*|import\s+["'][^\n]*|export\s+(?:const|default|function)\b[^\n]*)$/gm,
          '',
        )
        .replace(/^[ \t]*<\/?[A-Z][^>]*>[ \t]*$/gm, '');
    })
    .join('');
}

function unfold(text: string): string {
  const hints: string[] = [];
  const rest = text.replace(FOLDED, (_, summary: string, inner: string) => {
    const title = summary
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (ANSWER.test(title)) return '';
    if (!HINTS.test(title)) return `${title}\n\n${inner}`;
    hints.push(`## ${title}\n\n${inner.trim()}`);
    return '';
  });
  return hints.length === 0 ? rest : [rest, ...hints].join('\n\n');
}
