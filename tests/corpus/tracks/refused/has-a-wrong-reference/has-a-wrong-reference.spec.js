import { f } from './has-a-wrong-reference';
test('f', () => expect(f()).toBe(2));
