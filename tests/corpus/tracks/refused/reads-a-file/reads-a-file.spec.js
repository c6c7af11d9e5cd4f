import fs from 'fs';
import { f } from './reads-a-file';
test('f', () => expect(f()).toBe(fs.readFileSync('x')));
