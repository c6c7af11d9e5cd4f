/** A number with its word, in English. */
export const count = (amount: number, one: string, many: string): string =>
  `${String(amount)} ${amount === 1 ? one : many}`;
