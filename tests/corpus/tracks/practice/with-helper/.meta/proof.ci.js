import { SHELF } from './shelf';

export const find = (name) => SHELF.find((book) => book.name === name);
