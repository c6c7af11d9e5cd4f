export const accumulate = (list, fn) => {
  throw new Error('implement me');
};
export const once = (fn) => {
  throw new Error('implement me');
};
