/** A number with its word, in French. */
export const count = (amount: number, one: string, many: string): string =>
  `${String(amount)} ${amount < 2 ? one : many}`;
