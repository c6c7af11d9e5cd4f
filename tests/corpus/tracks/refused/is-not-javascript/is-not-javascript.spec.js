import { f } from './is-not-javascript';
test('f', () => expect(f()).toBe(1));
