/** The expression for a value as snapshots write it; null for one that has no expression. */
export function readSnapshot(text: string): string | null {
  const plain = dedent(text);
  // A text alone may have any sign in it.
  const alone = /^"([\s\S]*)"$/.exec(plain)?.[1];
  if (alone !== undefined) return JSON.stringify(unescape(alone));
  const reader = new Reader(plain);
  const value = reader.value();
  return value === null || !reader.isDone ? null : value;
}

/** What an error says that a snapshot tells; null for anything else. */
export function readErrorSnapshot(text: string): string | null {
  const plain = dedent(text);
  const words = /^"([\s\S]*)"$/.exec(plain)?.[1] ?? /^\[\w+: ([\s\S]*)\]$/.exec(plain)?.[1];
  return words === undefined ? null : unescape(words);
}

const WORDS: Readonly<Record<string, string>> = {
  ...{ true: 'true', false: 'false', null: 'null', undefined: 'undefined', NaN: 'NaN' },
  ...{ Infinity: 'Infinity', '-Infinity': '-Infinity' },
};

/** Reads one value after the other; an unreadable one makes the whole unreadable. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isDone(): boolean {
    return this.#text.slice(this.#at).trim() === '';
  }

  value(): string | null {
    this.#take(/\s*/y);
    const error = this.#take(/\[(\w*Error): ([^\n]*)\](?=,?\s*(?:\n|$))/y);
    if (error !== null) return `new Error(${JSON.stringify(error[2])})`;
    if (this.#take(/\[(?:Function|MockFunction)[^\]\n]*\]/y) !== null) return 'expect.any(Function)';
    const symbol = this.#take(/Symbol\(([^)\n]*)\)/y);
    if (symbol !== null) return `Symbol.for(${JSON.stringify(symbol[1])})`;
    const kind = this.#take(/Any<([A-Z]\w*)>/y);
    if (kind !== null) return `expect.any(${kind[1] ?? ''})`;
    const date = this.#take(/\d{4}-\d\d-\d\dT[\d:.]+Z/y);
    if (date !== null) return `new Date(${JSON.stringify(date[0])})`;
    const number = this.#take(/-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?n?|Infinity)\b/y);
    if (number !== null) return number[0];
    const word = this.#take(/(?:true|false|null|undefined|NaN)\b/y);
    if (word !== null) return WORDS[word[0]] ?? null;
    const pattern = this.#take(/\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y);
    if (pattern !== null) return pattern[0];
    const text = this.#quoted();
    return text === null ? this.#group() : JSON.stringify(text);
  }

  #group(): string | null {
    const head = this.#take(/(?:([A-Z]\w*) )?([[{])/y);
    if (head === null) return null;
    const [, kind = '', bracket = ''] = head;
    const items: string[] = [];
    for (;;) {
      this.#take(/[\s,]*/y);
      if (this.#take(bracket === '[' ? /\]/y : /\}/y) !== null) break;
      const item = bracket === '[' || kind === 'Set' ? this.value() : this.#pair(kind === 'Map');
      if (item === null) return null;
      items.push(item);
    }
    const inner = items.join(', ');
    if (kind === 'Map' || kind === 'Set') return `new ${kind}([${inner}])`;
    return bracket === '[' ? `[${inner}]` : `{ ${inner} }`;
  }

  #pair(isMap: boolean): string | null {
    const key = isMap ? this.value() : this.#quoted();
    if (key === null || this.#take(isMap ? /\s*=>\s*/y : /:\s*/y) === null) return null;
    const value = this.value();
    if (value === null) return null;
    return isMap ? `[${key}, ${value}]` : `${JSON.stringify(key)}: ${value}`;
  }

  /** A text ends where a quotation mark is followed by what may follow a value or a key. */
  #quoted(): string | null {
    const found = this.#take(/"([\s\S]*?)"(?=,?[ \t]*(?:\n|$)|:\s|\s*=>|[,\]}])/y);
    return found === null ? null : unescape(found[1] ?? '');
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }
}

/** Old snapshots put a backslash before quotation marks and backslashes, new ones do not. */
function unescape(text: string): string {
  return /^(?:[^"\\]|\\["\\])*$/.test(text) ? text.replace(/\\(["\\])/g, '$1') : text;
}

/** Snapshots in a spec are indented as the code around them. */
function dedent(text: string): string {
  const lines = text.split('\n');
  if (lines.length < 3 || lines[0]?.trim() !== '' || lines.at(-1)?.trim() !== '') return text.trim();
  const margin = /^[ \t]*/.exec(lines[1] ?? '')?.[0] ?? '';
  return lines
    .slice(1, -1)
    .map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line))
    .join('\n');
}
