/** Most UTF-16 code units kept of one text, and of all texts together before later ones are kept short. */
const MAX_TEXT = 300;
const MAX_ALL_TEXT = 8_000_000;
const SHORT_TEXT = 24;
/** Most texts that are kept at all: each takes room beside the program's own. */
const MAX_TEXTS = 200000;
/** Longest name of a property that is looked up by itself, in UTF-16 code units. */
const MAX_KEY = 40;
/** Numbers the texts of a program when they are first met. `take` gives those that are new since it was called last, as parts of a JSON list. */
export function keepTexts(p) {
  let newTexts = '';
  const textIds = new p.MapConstructor();
  let textCount = 0;
  let textTotal = 0;
  let lastText = '';
  let lastTextId = -1;
  const textId = (text) => {
    if (text === lastText) return lastTextId;
    const most = textTotal > MAX_ALL_TEXT ? SHORT_TEXT : MAX_TEXT;
    const kept = text.length > most ? p.stringSlice(text, 0, most) + '…' : text;
    const known = p.mapGet(textIds, kept);
    if (known !== undefined) {
      lastText = kept;
      lastTextId = known;
      return known;
    }
    if (textCount >= MAX_TEXTS && kept !== '…') return textId('…');
    const id = textCount;
    textCount += 1;
    textTotal += kept.length;
    p.mapSet(textIds, kept, id);
    newTexts += (newTexts === '' ? '' : ',') + p.quote(kept);
    return id;
  };
  /** Names of properties are few and come again and again. */
  const keyIds = { __proto__: null };
  const keyId = (key) => {
    if (typeof key === 'number') return key;
    const known = keyIds[key];
    if (known !== undefined) return known;
    const id = -1 - textId(key);
    if (key.length <= MAX_KEY) keyIds[key] = id;
    return id;
  };
  const take = () => {
    const taken = newTexts;
    newTexts = '';
    return taken;
  };
  return { __proto__: null, textId, keyId, take };
}
