/** A number with its word, in French. */
export const countFr = (amount: number, one: string, many: string): string =>
  `${String(amount)} ${amount < 2 ? one : many}`;

/** A number with its word, in English. */
export const countEn = (amount: number, one: string, many: string): string =>
  `${String(amount)} ${amount === 1 ? one : many}`;
