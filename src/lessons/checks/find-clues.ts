import type { CheckFailure, FailureClue } from '../check-report.ts';

/** What about expected and received is worth a sentence of its own, the most telling first. */
export function findClues({ expected, received, negated }: Omit<CheckFailure, 'clues'>): FailureClue[] {
  if (expected === null || received === null || negated) return [];
  if (received.type === 'undefined' && expected.type !== 'undefined') return ['received-undefined'];
  if (received.text === 'NaN' && expected.text !== 'NaN') return ['received-nan'];
  const [wanted, got] = [textOf(expected.text), textOf(received.text)];
  if (expected.type === 'number' && received.type === 'string' && got === expected.text)
    return ['number-as-text'];
  if (expected.type === 'string' && received.type === 'number' && wanted === received.text)
    return ['text-as-number'];
  if (expected.type !== 'string' || received.type !== 'string' || wanted === got) return [];
  const same = (fold: (text: string) => string): boolean => fold(wanted) === fold(got);
  if (same((text) => text.normalize('NFC'))) return ['only-composition-differs'];
  if (
    same((text) =>
      text.replace(/[\u00A0\u202F\u200B-\u200D\u2060\uFEFF]/g, (sign) => (/\s/.test(sign) ? ' ' : '')),
    )
  ) {
    return ['only-invisible-differ'];
  }
  if (same((text) => text.replace(/\s+/g, ''))) return ['only-spaces-differ'];
  if (same((text) => text.toLowerCase())) return ['only-case-differs'];
  if (same((text) => text.normalize('NFD').replace(/\p{M}/gu, ''))) return ['only-accents-differ'];
  return [];
}

/** The text inside a shown string; other values as they are shown. */
function textOf(shown: string): string {
  if (!shown.startsWith('"') || !shown.endsWith('"')) return shown;
  try {
    return String(JSON.parse(shown));
  } catch {
    return shown; // It was cut, so it is no whole literal any more.
  }
}
