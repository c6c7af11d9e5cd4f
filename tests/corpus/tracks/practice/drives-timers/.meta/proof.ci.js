export const remind = (say, seconds) => {
  setTimeout(() => say('now'), seconds * 1000);
};
