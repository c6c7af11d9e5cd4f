import { f } from './needs-the-process';
test('f', () => expect(f()).toBe(1));
