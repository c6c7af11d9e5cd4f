export const f = () => {};
