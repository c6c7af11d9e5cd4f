export const CONFIG = Object.freeze({ size: 2 });
export function who() {
  return this;
}
