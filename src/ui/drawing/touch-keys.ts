/** Words for keys in programs, and the names that browsers give to these keys. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['haut', 'ArrowUp'],
  ['up', 'ArrowUp'],
  ['arrowup', 'ArrowUp'],
  ['bas', 'ArrowDown'],
  ['down', 'ArrowDown'],
  ['arrowdown', 'ArrowDown'],
  ['gauche', 'ArrowLeft'],
  ['left', 'ArrowLeft'],
  ['arrowleft', 'ArrowLeft'],
  ['droite', 'ArrowRight'],
  ['right', 'ArrowRight'],
  ['arrowright', 'ArrowRight'],
  ['espace', ' '],
  ['space', ' '],
  [' ', ' '],
  ['entrée', 'Enter'],
  ['entree', 'Enter'],
  ['enter', 'Enter'],
]);
/** What a program that looks at any key most likely waits for. */
const USUAL_KEYS: readonly string[] = ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight', ' '];
/** More keys than this would leave no room for the drawing. */
const MOST_KEYS = 10;

const CALL = /(?<![\p{L}\d_$])(?:surTouche|onKey|touche|isDown)\s*\(\s*/gu;
const TEXT = /(["'`])((?:(?!\1)[^\\\n]){1,20})\1/gu;
const FIRST_TEXT = new RegExp(`^${TEXT.source}`, 'u');
const COMPARED = new RegExp(String.raw`(?:[=!]==?|\bcase)\s*${TEXT.source}`, 'gu');

/**
 * Keys that a program may wait for, by the names of browsers, for whoever has no keyboard. Only what its text says is
 * known: of one that hands over no names, those that it compares with or holds in texts, else the usual ones.
 */
export function touchKeys(program: string): readonly string[] {
  const found = new Set<string>();
  let isAny = false;
  for (const call of program.matchAll(CALL)) {
    const name = FIRST_TEXT.exec(
      program.slice(call.index + call[0].length, call.index + call[0].length + 40),
    )?.[2];
    if (name === undefined) isAny = true;
    else if (!isPointer(name)) found.add(keyOf(name));
  }
  if (isAny) {
    for (const [, , text = ''] of program.matchAll(TEXT)) {
      const key = NAMES.get(text.toLowerCase());
      if (key !== undefined) found.add(key);
    }
    for (const [, , text = ''] of program.matchAll(COMPARED))
      if ([...text].length === 1) found.add(keyOf(text));
    if (found.size === 0) for (const key of USUAL_KEYS) found.add(key);
  }
  return [...found].slice(0, MOST_KEYS);
}

function isPointer(name: string): boolean {
  return ['pointer', 'souris'].includes(name.toLowerCase());
}

function keyOf(name: string): string {
  return NAMES.get(name.toLowerCase()) ?? name;
}
