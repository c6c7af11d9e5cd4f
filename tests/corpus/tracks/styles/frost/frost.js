export function frost() {}
