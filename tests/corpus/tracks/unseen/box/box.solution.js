export const open = (n) => ({ n: n + 1, lid: undefined });
