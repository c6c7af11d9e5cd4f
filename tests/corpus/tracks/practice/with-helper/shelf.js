import { pages } from './pages';

export class Book {
  constructor(name) {
    this.name = name;
    this.pages = pages[name];
  }
}
export const SHELF = ['Momo', 'Matilda'].map((name) => new Book(name));
