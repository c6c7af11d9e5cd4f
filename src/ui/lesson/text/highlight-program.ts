/** How a piece of a program is shown; empty for plain text. */
export type CodeLook = '' | 'keyword' | 'string' | 'number' | 'comment' | 'name';

/** A stretch of one line that looks the same. */
export interface CodePiece {
  readonly text: string;
  readonly look: CodeLook;
}

const KEYWORDS =
  'async|await|break|case|catch|class|const|continue|default|delete|do|else|extends|finally|for|function|if|in|instanceof|let|new|of|return|static|super|switch|this|throw|try|typeof|var|void|while|yield';

/** One alternative a look, tried in order at each place; what no alternative takes is plain. */
const TOKEN = new RegExp(
  [
    String.raw`(?<comment>//[^\n]*|/\*[^]*?(?:\*/|$))`,
    String.raw`(?<string>"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?|${'`'}(?:\\[^]|[^${'`'}\\])*${'`'}?)`,
    String.raw`(?<number>\b(?:0[xXbBoO][\da-fA-F_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)n?\b|\b(?:true|false|null|undefined|NaN|Infinity)\b)`,
    String.raw`(?<keyword>\b(?:${KEYWORDS})\b)`,
    String.raw`(?<name>[\p{ID_Start}$_][\p{ID_Continue}$]*(?=\s*\())`,
    String.raw`(?<word>[\p{ID_Start}$_][\p{ID_Continue}$]*)`,
  ].join('|'),
  'gu',
);

/**
 * The lines of a program in pieces with a look, for programs that are only read. The editor has a real parser; this
 * keeps it out of pages that need no editor. Inside a template string, its expressions look like the string.
 */
export function highlightProgram(text: string): readonly (readonly CodePiece[])[] {
  const lines: CodePiece[][] = [[]];
  const add = (stretch: string, look: CodeLook): void => {
    stretch.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, look });
    });
  };
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    add(text.slice(from, match.index), '');
    add(match[0], lookOf(match.groups));
    from = match.index + match[0].length;
  }
  add(text.slice(from), '');
  return lines;
}

const LOOKS = ['comment', 'string', 'number', 'keyword', 'name'] as const;

function lookOf(groups: Readonly<Record<string, string | undefined>> | undefined): CodeLook {
  return LOOKS.find((look) => groups?.[look] !== undefined) ?? '';
}
