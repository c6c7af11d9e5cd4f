export const quote = () => {};
