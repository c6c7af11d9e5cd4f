import { f } from './draws-jsx';
test('f', () => expect(f()).toBe(1));
