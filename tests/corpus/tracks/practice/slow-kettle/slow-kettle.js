export const boil = () => {
  throw new Error('Remove this line');
};
export const boilAll = () => {
  throw new Error('Remove this line');
};
