// npm run lessons -- FILE…: reads lessons and proves them by running all that they have. See scripts/lessons/.
import { runCommand } from './run-command.mjs';

await runCommand('scripts/lessons/main.ts');
