export const isPangram = () => {};
