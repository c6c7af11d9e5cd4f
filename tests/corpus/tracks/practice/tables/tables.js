export const add = () => {};
export const label = () => {};
