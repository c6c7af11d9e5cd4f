export const reverse = () => {};
