import { f } from './needs-a-package';
test('f', () => expect(f()).toBe(1));
