export const classify = () => {};
export const ROUND = 3;
