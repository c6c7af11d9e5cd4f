export const flip = (pairs) => Object.fromEntries(Object.entries(pairs).map(([key, value]) => [value, key]));
