export const price = (age) => {
  if (age < 12) return 0;
  return age < 18 ? 5 : 9;
};
