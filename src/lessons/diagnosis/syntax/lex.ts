/** Kind of a token; `mark` is a single sign that no program holds outside of texts. */
export type TokenType =
  'name' | 'keyword' | 'number' | 'string' | 'template' | 'regexp' | 'sign' | 'comment' | 'mark';

/** One piece of a program's text. Offsets count UTF-16 code units, the end is exclusive. */
export interface Token {
  readonly type: TokenType;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A line break stands between the token before and this one. */
  readonly isOnNewLine: boolean;
  /** False for a string, template, comment or regular expression without its end. */
  readonly isClosed: boolean;
}

/** Words that JavaScript keeps for itself, so that nothing can be called so. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof let new null return super switch this throw true try typeof var void while with'.split(
    ' ',
  ),
);
/** Words after which a slash begins a regular expression, as after a sign. */
const BEFORE_VALUE = new Set('return typeof case in of delete void throw new else do instanceof'.split(' '));
const SIGNS =
  />>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?!\d)|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|\*\*|[{}()[\];,<>+\-*/%&|^!~?:=.@]/y;
const NAME = /#?[\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D]*/uy;
/** A number with whatever letters are glued to it: `2fois` is one token. */
const NUMBER =
  /(?:\d[\p{ID_Continue}$]*(?:\.\d[\p{ID_Continue}$]*|\.(?![\p{ID_Start}.]))?|\.\d[\p{ID_Continue}$]*)(?:(?<=[eE])[+-]\d+)?/uy;
const STRING = /"(?:\\(?:\r\n|[^])|[^"\\\n])*("?)|'(?:\\(?:\r\n|[^])|[^'\\\n])*('?)/y;
const REGEXP = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+(\/?)[a-z]*/y;
const TEMPLATE_PART = /(?:\\[^]|\$(?!\{)|[^`\\$])*/y;

/** Reads a program as tokens, whatever is wrong with it: together they hold everything but spaces. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  /** For each open brace whether it is that of `${` in a template. */
  const braces: boolean[] = [];
  let at = 0;
  let isOnNewLine = true;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const push = (type: TokenType, end: number, isClosed = true): void => {
    tokens.push({ type, text: text.slice(at, end), start: at, end, isOnNewLine, isClosed });
    isOnNewLine = false;
    at = end;
  };
  /** A piece of a template, up to its next `${` or its end; `start` is behind the sign that begins it. */
  const pushTemplate = (start: number): void => {
    TEMPLATE_PART.lastIndex = start;
    const end = start + (TEMPLATE_PART.exec(text)?.[0].length ?? 0);
    if (text.startsWith('${', end)) {
      push('template', end + 2);
      braces.push(true);
    } else push('template', Math.min(end + 1, text.length), text[end] === '`');
  };

  if (text.startsWith('#!')) at = lineEnd(text, 0);
  while (at < text.length) {
    const sign = text.charAt(at);
    if (/\s/.test(sign)) {
      if (sign === '\n') isOnNewLine = true;
      at += 1;
    } else if (text.startsWith('//', at)) push('comment', lineEnd(text, at));
    else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      push('comment', end < 0 ? text.length : end + 2, end >= 0);
    } else if (sign === '"' || sign === "'") {
      const found = match(STRING);
      push('string', at + (found?.[0].length ?? 1), (found?.[1] ?? found?.[2] ?? '') !== '');
    } else if (sign === '`') pushTemplate(at + 1);
    else if (sign === '}' && braces.at(-1) === true) {
      braces.pop();
      pushTemplate(at + 1);
    } else {
      const number = /[\d.]/.test(sign) ? match(NUMBER) : null;
      const name = number === null ? match(NAME) : null;
      const regexp = sign === '/' && isValueExpected(tokens) ? match(REGEXP) : null;
      const signs = number === null && name === null && regexp === null ? match(SIGNS) : null;
      if (number !== null) push('number', at + number[0].length);
      else if (name !== null) push(KEYWORDS.has(name[0]) ? 'keyword' : 'name', at + name[0].length);
      else if (regexp !== null) push('regexp', at + regexp[0].length, regexp[1] === '/');
      else if (signs !== null) {
        if (sign === '{') braces.push(false);
        if (sign === '}') braces.pop();
        push('sign', at + signs[0].length);
      } else push('mark', at + String.fromCodePoint(text.codePointAt(at) ?? 0).length);
    }
  }
  return tokens;
}

/** True for a token that ends a value, so that what follows cannot begin one. */
export function endsValue(token: Token | undefined): boolean {
  if (token === undefined) return false;
  switch (token.type) {
    case 'name':
    case 'number':
    case 'string':
    case 'regexp':
      return true;
    case 'template':
      return token.text.endsWith('`');
    case 'keyword':
      return /^(?:this|super|true|false|null)$/.test(token.text);
    case 'sign':
      return [')', ']', '}', '++', '--'].includes(token.text);
    case 'comment':
    case 'mark':
      return false;
  }
}

/** True for a token that can begin a value. */
export function beginsValue(token: Token | undefined): boolean {
  if (token === undefined) return false;
  switch (token.type) {
    case 'name':
    case 'number':
    case 'string':
    case 'regexp':
      return true;
    case 'template':
      return token.text.startsWith('`');
    case 'keyword':
      return /^(?:this|super|true|false|null|new|function|typeof|class)$/.test(token.text);
    case 'sign':
      return ['(', '[', '{'].includes(token.text);
    case 'comment':
    case 'mark':
      return false;
  }
}

function isValueExpected(tokens: readonly Token[]): boolean {
  const last = tokens.findLast(({ type }) => type !== 'comment');
  if (last === undefined) return true;
  if (last.type === 'keyword') return BEFORE_VALUE.has(last.text);
  return !endsValue(last) || last.text === '}';
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
