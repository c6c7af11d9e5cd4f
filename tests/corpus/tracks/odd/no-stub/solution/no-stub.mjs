export const SIZE = 2;
export function chunk(list, size) {
  const chunks = [];
  for (let i = 0; i < list.length; i += size) chunks.push(list.slice(i, i + size));
  return chunks;
}
export class Stack {
  items = [];
  push(item) {
    this.items.push(item);
  }
  get size() {
    return this.items.length;
  }
  async later() {
    throw new Error('later');
  }
}
export const last = (list) => list.at(-1);
