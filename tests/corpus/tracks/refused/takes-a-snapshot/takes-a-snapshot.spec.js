import { f } from './takes-a-snapshot';
test('f', () => expect(f()).toMatchSnapshot());
