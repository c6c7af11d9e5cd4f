// npm run program -- FILE…: runs programs in the sandbox, as the page does. See scripts/program/ for what it does.
import { runCommand } from './run-command.mjs';

await runCommand('scripts/program/main.ts');
