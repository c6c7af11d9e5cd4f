import { f } from './drives-timers';
jest.useFakeTimers();
test('f', () => expect(f()).toBe(1));
