export const f = (): number => 1;
