export const shout = () => {};
export const dice = () => {};
