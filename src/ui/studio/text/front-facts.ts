/** What the studio's lists and file names need to know of a lesson file, readable or not. */
export interface FrontFacts {
  /** Empty when the file does not say, or says something that is no id. */
  readonly id: string;
  readonly language: string;
  /** Language of the file that holds the code; empty in a base file. */
  readonly base: string;
  readonly title: string;
}

/** Longest part of a file that is searched for its facts, in UTF-16 code units. */
const SEARCHED_CHARS = 5000;

/** Looks at the lines between the two `---` without judging them: a half-written file has a name too. */
export function readFrontFacts(text: string): FrontFacts {
  const lines = text
    .slice(0, SEARCHED_CHARS)
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/);
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  const front = lines[0]?.trim() === '---' ? lines.slice(1, end < 0 ? undefined : end) : [];
  const valueOf = (key: string): string => {
    const line = front.find((each) => each.startsWith(`${key}:`)) ?? '';
    return line
      .slice(key.length + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
  };
  const id = valueOf('id');
  const code = (key: string): string => (/^[a-z]{2,3}(?:-\w+)?$/.test(valueOf(key)) ? valueOf(key) : '');
  return {
    id: /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? id : '',
    language: code('lang'),
    base: code('base'),
    title: valueOf('title'),
  };
}

/** Name of a lesson's file, `ID.LANG.md`; a file that does not say what it is gets a plain name. */
export function fileNameOf({ id, language }: Pick<FrontFacts, 'id' | 'language'>): string {
  return `${id === '' ? 'lesson' : id}.${language === '' ? 'fr' : language}.md`;
}
