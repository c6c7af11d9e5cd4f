export const CONFIG = {};
export function who() {}
