export const later = () => {};
