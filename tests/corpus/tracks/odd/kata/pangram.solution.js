export const isPangram = (text, missing = () => {}) =>
  [...'abcdefghijklmnopqrstuvwxyz'].every((letter) => {
    const isThere = text.toLowerCase().includes(letter);
    if (!isThere) missing(letter);
    return isThere;
  });
