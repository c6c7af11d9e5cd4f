import { f } from './mocks-a-module';
jest.mock('./clock');
test('f', () => expect(f()).toBe(1));
