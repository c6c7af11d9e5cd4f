import { f } from './has-no-reference';
test('f', () => expect(f()).toBe(1));
