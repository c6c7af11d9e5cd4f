export const later = (value) => new Promise((resolve) => setTimeout(resolve, 5, value));
