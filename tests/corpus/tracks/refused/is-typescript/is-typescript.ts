export const f = (): number => 0;
