// npm run curriculum: proves every lesson and writes docs/curriculum.md. See scripts/curriculum/.
import { runCommand } from './run-command.mjs';

await runCommand('scripts/curriculum/main.ts');
