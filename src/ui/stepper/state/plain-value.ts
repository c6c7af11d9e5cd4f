/** What a value is when the way it is written says less to a beginner than a word: `name` is empty where it has none. */
export interface PlainValue {
  readonly kind: 'promise' | 'function' | 'class';
  readonly name: string;
}

/** Reads a value as it is written in a step's story; null for one that is best shown as it is. */
export function plainValue(text: string): PlainValue | null {
  if (text === 'Promise {}') return { kind: 'promise', name: '' };
  // The text of a value may be cut, then it ends with “…” and has no bracket.
  const [, word, name = ''] = /^\[(Function|class)(?::? ([^[\],]*))?\]?$/.exec(text) ?? [];
  if (word === undefined) return null;
  return { kind: word === 'class' ? 'class' : 'function', name: name.startsWith('(') ? '' : name };
}
