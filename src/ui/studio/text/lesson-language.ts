import { javascriptLanguage } from '@codemirror/lang-javascript';
import { defineLanguageFacet, HighlightStyle, Language, LanguageSupport } from '@codemirror/language';
import { styleTags, tags } from '@lezer/highlight';
import { parseCode, parser, Table, TaskList } from '@lezer/markdown';
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';

/** The information between two `---` lines at the start of a lesson file. */
const frontMatter: MarkdownConfig = {
  defineNodes: [{ name: 'FrontMatter', block: true }, { name: 'FrontMatterKey' }],
  props: [styleTags({ 'FrontMatter/...': tags.meta, FrontMatterKey: tags.keyword })],
  parseBlock: [{ name: 'FrontMatter', before: 'HorizontalRule', parse: readFrontMatter }],
};

function readFrontMatter(context: BlockContext, line: Line): boolean {
  if (context.lineStart !== 0 || line.text.trim() !== '---') return false;
  const keys = [];
  while (context.nextLine()) {
    if (line.text.trim() === '---') {
      const end = context.lineStart + line.text.length;
      context.nextLine();
      context.addElement(context.elt('FrontMatter', 0, end, keys));
      return true;
    }
    const key = /^[\w-]+:/.exec(line.text)?.[0];
    if (key !== undefined)
      keys.push(context.elt('FrontMatterKey', context.lineStart, context.lineStart + key.length));
  }
  context.addElement(context.elt('FrontMatter', 0, context.prevLineEnd(), keys));
  return true;
}

/** A fence whose first word is `js` holds JavaScript. */
function parserOf(language: string) {
  const [word = ''] = language.trim().split(/\s+/);
  return /^(?:js|javascript)$/i.test(word) ? javascriptLanguage.parser : null;
}

const lessonParser = parser.configure([Table, TaskList, frontMatter, parseCode({ codeParser: parserOf })]);

/** Lesson files as a language of the editor: Markdown, with the front matter before it and JavaScript in its fences. */
export function lessonLanguage(): LanguageSupport {
  return new LanguageSupport(new Language(defineLanguageFacet(), lessonParser, [], 'lesson'));
}

/** Colours of the words of Markdown, beside those of the programs, in the tokens of the page. */
export const lessonColors = HighlightStyle.define([
  { tag: tags.heading, color: 'var(--color-accent-text)', fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--color-text-soft)' },
  { tag: [tags.labelName, tags.monospace], color: 'var(--color-code-name)' },
  { tag: [tags.link, tags.url], color: 'var(--color-code-number)' },
  { tag: tags.quote, color: 'var(--color-text-soft)', fontStyle: 'italic' },
  { tag: tags.meta, color: 'var(--color-code-string)' },
]);
