/** A text between quotes, or any other sign. */
const PARTS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|[^"'`]+|["'`]/gs;

/**
 * Whether two pieces of a program are the same but for what makes no difference: spaces between signs, a last semicolon,
 * and which quotes stand round a text. Inside a text every sign counts, and `${…}` means something in backticks only.
 */
export function isSameSpelling(left: string, right: string): boolean {
  return plainSpelling(left) === plainSpelling(right);
}

function plainSpelling(code: string): string {
  const parts = [...code.trim().replace(/\s*;$/, '').matchAll(PARTS)].map(([part]) => part);
  return parts
    .map((part) => (part.length > 1 && /^["'`]/.test(part) ? plainText(part) : plainSigns(part)))
    .join('');
}

/** Names stay apart; spaces round other signs go. */
function plainSigns(part: string): string {
  return part.replace(/\s+/g, ' ').replace(/(?<![\p{L}\p{N}_$]) | (?![\p{L}\p{N}_$])/gu, '');
}

/** Quotes may be exchanged where nothing in the text depends on them. */
function plainText(part: string): string {
  const text = part.slice(1, -1);
  const isFree = !/["'`\\\n]/.test(text) && !(part.startsWith('`') && text.includes('${'));
  return isFree ? `"${text}"` : part;
}
