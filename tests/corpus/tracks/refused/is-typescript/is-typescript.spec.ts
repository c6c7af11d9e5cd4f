import { f } from './is-typescript';
test('f', () => expect(f()).toBe(1));
