/** A piece of a printed text: as it is, or a sign in place of characters that hide, reorder their neighbours or pile up. */
export interface TextPiece {
  readonly text: string;
  readonly isSign: boolean;
}

/** Most marks on one letter; a pile of more climbs over the lines above. */
const MAX_MARKS = 4;

/**
 * What needs a sign: controls but tab and line feed, formats (directions, joiners, tags), line and paragraph separators,
 * halves of a character, letters without a form, and piles of marks.
 */
const SUSPECT =
  /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u034F\u115F\u1160\u3164\uFFA0\u{E0100}-\u{E01EF}]|\p{M}{5,}/u;
const ALL_SUSPECT = new RegExp(SUSPECT.source, 'gu');

/** Characters that a joiner holds together: pictures, and letters of scripts that are written joined. */
const JOINED = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Lo}\p{Mn}\p{Mc}]$/u;

/**
 * Cuts a text into what may be shown as it is and signs such as `⟨U+202E⟩` for the rest, so that what is read is what is
 * there, and what is copied is what is read.
 */
export function visibleText(text: string): readonly TextPiece[] {
  if (!SUSPECT.test(text)) return [{ text, isSign: false }];
  const pieces: TextPiece[] = [];
  const keep = (kept: string): void => {
    const last = pieces.at(-1);
    if (kept === '') return;
    if (last?.isSign === false) pieces[pieces.length - 1] = { text: last.text + kept, isSign: false };
    else pieces.push({ text: kept, isSign: false });
  };
  let from = 0;
  let run: { readonly found: string; count: number } | null = null;
  const closeRun = (): void => {
    if (run !== null) pieces.push({ text: signOf(run.found, run.count), isSign: true });
    run = null;
  };
  for (const match of text.matchAll(ALL_SUSPECT)) {
    const [found] = match;
    const between = text.slice(from, match.index);
    from = match.index + found.length;
    if (between === '' && run !== null && run.found === found) {
      run.count += 1;
      continue;
    }
    closeRun();
    keep(between);
    if (isJoiner(found) && JOINED.test(text.slice(Math.max(0, match.index - 2), match.index))) keep(found);
    else if (/^\p{M}/u.test(found)) {
      const marks = Array.from(found);
      keep(marks.slice(0, MAX_MARKS).join(''));
      pieces.push({ text: `⟨+${marks.length - MAX_MARKS}⟩`, isSign: true });
    } else run = { found, count: 1 };
  }
  closeRun();
  keep(text.slice(from));
  return pieces;
}

/** The same as one text, for an announcement or a file. */
export function plainVisibleText(text: string): string {
  return visibleText(text)
    .map((piece) => piece.text)
    .join('');
}

function isJoiner(text: string): boolean {
  return text === '\u200C' || text === '\u200D';
}

function signOf(character: string, count: number): string {
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `⟨U+${point}${count > 1 ? ` ×${count}` : ''}⟩`;
}
