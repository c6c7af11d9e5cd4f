export const make = () => {};
