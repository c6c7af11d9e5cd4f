import { SHELF } from './shelf';

export const find = (name) => {
  // use SHELF
};
