import { f } from './has-no-test';
const x = f;
