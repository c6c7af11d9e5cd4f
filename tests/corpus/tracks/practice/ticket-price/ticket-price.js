//
// This is only a SKELETON file.
//
export const price = (age) => {
  throw new Error('Remove this line and implement the function');
};
