export const run = () => {};
export const lines = [];
export class Map {}
export const test = 1;
