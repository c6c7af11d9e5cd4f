import { isLocalPath } from './to-prose.ts';

/** A place of a lesson's text that shows a picture. */
export interface PictureMention {
  /** Path as it names a file. */
  readonly url: string;
  /** Offsets of the path as it is written. */
  readonly from: number;
  readonly to: number;
  /** 1-based place of the path. */
  readonly line: number;
  readonly column: number;
}

/** `![words](path "title")`, the path bare or between `<` and `>`. */
const IN_TEXT = /!\[(?:[^\]\\]|\\.){0,300}\]\(\s*(?:<([^<>]*)>|([^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*))/dg;
/** The picture of a career's card. */
const ON_CARD = /^image:\s*(?:"([^"]*)"|'([^']*)'|(\S.*?))\s*$/d;

/** Finds the pictures that a lesson shows, whether its text can be read or not, in linear time. */
export function pictureMentions(text: string): readonly PictureMention[] {
  const mentions: PictureMention[] = [];
  let fence: string | null = null;
  let isCard = false;
  let offset = 0;
  text.split('\n').forEach((line, index) => {
    const marks = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (marks !== undefined) {
      if (fence === null) {
        fence = marks;
        isCard = /^\s*[`~]+\s*ya?ml\b/.test(line);
      } else if (marks.startsWith(fence) && line.trim() === marks) fence = null;
    } else {
      const found = fence === null ? [...line.matchAll(IN_TEXT)] : isCard ? [ON_CARD.exec(line)] : [];
      for (const match of found) {
        const span = match?.indices?.slice(1).find((each) => each !== undefined);
        if (span === undefined) continue;
        const [from, to] = span;
        const written = line.slice(from, to);
        if (!isLocalPath(written)) continue;
        const place = { from: offset + from, to: offset + to, line: index + 1, column: from + 1 };
        mentions.push({ url: picturePath(written), ...place });
      }
    }
    offset += line.length + 1;
  });
  return mentions;
}

/** The text with other paths for some of its pictures. */
export function renamePictures(text: string, names: ReadonlyMap<string, string>): string {
  let result = text;
  for (const { url, from, to } of pictureMentions(text).toReversed()) {
    const name = names.get(url);
    if (name !== undefined) result = result.slice(0, from) + name + result.slice(to);
  }
  return result;
}

/** Where a picture goes that is put in at an offset, and what is written there: never into code or a heading. */
export function pictureAt(
  text: string,
  offset: number,
  picture: { readonly name: string; readonly alt: string },
): { readonly at: number; readonly text: string } {
  const words = picture.alt
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]`*_<>]/g, '\\$&');
  const mark = `![${words}](${picture.name})`;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const nextBreak = text.indexOf('\n', offset);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const end = endOfCode(text, lineStart);
  const isInLine = end === null && !/^\s{0,3}#/.test(text.slice(lineStart, lineEnd));
  const isBehindAnother = /!\[[^\]]*\]\([^()]*\)\s*$/.test(text.slice(lineStart, offset));
  if (isInLine) return { at: offset, text: isBehindAnother ? `\n\n${mark}` : mark };
  const at = end ?? lineEnd;
  // An empty line around it makes it a paragraph.
  const isApart = at === text.length || text.startsWith('\n\n', at);
  return { at, text: `\n\n${mark}${isApart ? '' : '\n'}` };
}

/** Offset of the end of the code or the front matter that a line stands in; null for a line of prose. */
function endOfCode(text: string, lineStart: number): number | null {
  let fence: string | null = null;
  let isInside = false;
  let offset = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const isStart = index === 0 && line.trim() === '---';
    const marks = isStart ? '---' : /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    const isHere = offset === lineStart;
    if (fence === null) {
      if (isHere && marks === undefined) return null;
      if (marks !== undefined) fence = marks;
      isInside = isHere && marks !== undefined;
    } else {
      isInside ||= isHere;
      const isEnd =
        fence === '---' ? line.trim() === '---' : line.trim().startsWith(fence) && marks === line.trim();
      if (isEnd) {
        if (isInside) return offset + line.length;
        fence = null;
      }
    }
    offset += line.length + 1;
  }
  return isInside ? text.length : null;
}

/** A path as it names a file: without codes for its signs, and without the dot of the folder that it stands in. */
export function picturePath(url: string): string {
  let path = url;
  try {
    path = decodeURIComponent(url);
  } catch {
    // A sign of per cent that codes nothing.
  }
  return path.replace(/^(?:\.\/)+/, '');
}
