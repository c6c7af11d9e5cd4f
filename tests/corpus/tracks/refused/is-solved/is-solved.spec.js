import { f } from './is-solved';
test('f', () => expect(f()).toBe(1));
