export function flip(pairs) {}
