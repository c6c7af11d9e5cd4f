/** After these words a stroke begins a pattern, after other names it divides. */
const BEFORE_PATTERN = /^(?:return|typeof|case|in|of|throw|void|delete|do|else|await|yield|new|instanceof)$/;
/** What a value may end with: a stroke after it divides. */
const VALUE_END = /[\p{ID_Continue}$)\]}"'`]$/u;
const WORD = /[\p{ID_Continue}$]+/uy;
/** Texts, comments and patterns of one piece; a text that is not closed ends with its line. */
const PIECES = [/"(?:\\[^]|[^"\\\n])*"?/y, /'(?:\\[^]|[^'\\\n])*'?/y, /\/\/.*/y, /\/\*[^]*?(?:\*\/|$)/y];
const PATTERN = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[\p{ID_Continue}$]*/uy;
/** Words of a template up to its end or to the next value in it. */
const TEMPLATE = /(?:\\[^]|\$(?!\{)|[^`\\$])*(?:`|\$\{|$)/y;

/** What follows the name of a property or of a method. */
const AFTER_NAME = /\s*(?::|\([^()]*\)\s*\{)/y;

/**
 * Offsets of the instruction `throw` in a program that can be read. It is found by its letters, outside of texts,
 * comments and patterns: no parser is at hand where programs run.
 */
export function findThrows(text: string): readonly number[] {
  const found: number[] = [];
  /** Brackets that are open inside each value of a template around this place. */
  const open: number[] = [];
  let before = '';
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const piece = pattern.exec(text)?.[0] ?? '';
    at += piece.length;
    return piece;
  };
  const takeTemplate = (): void => {
    if (take(TEMPLATE).endsWith('${')) open.push(0);
    before = '`';
  };
  while (at < text.length) {
    const start = at;
    const sign = text.charAt(at);
    const word = take(WORD);
    if (word !== '') {
      const isProperty = before === '.' || before === '#';
      if (word === 'throw' && !isProperty && !isNameHere(text, at)) found.push(start);
      before = isProperty ? ')' : word;
      continue;
    }
    const isComment = sign === '/' && /[/*]/.test(text.charAt(at + 1));
    if ((isComment || sign === '"' || sign === "'") && PIECES.some((piece) => take(piece) !== '')) {
      if (!isComment) before = sign;
      continue;
    }
    const mayBePattern = sign === '/' && (!VALUE_END.test(before) || BEFORE_PATTERN.test(before));
    if (mayBePattern && take(PATTERN) !== '') {
      before = ')';
      continue;
    }
    at += 1;
    if (sign === '`') takeTemplate();
    else if (sign === '}' && open.at(-1) === 0) {
      open.pop();
      takeTemplate();
    } else if (!/\s/.test(sign)) {
      const inner = open.length - 1;
      if (inner >= 0 && (sign === '{' || sign === '}'))
        open[inner] = (open[inner] ?? 0) + (sign === '{' ? 1 : -1);
      before = sign;
    }
  }
  return found;
}

function isNameHere(text: string, at: number): boolean {
  AFTER_NAME.lastIndex = at;
  return AFTER_NAME.test(text);
}
