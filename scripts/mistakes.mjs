// npm run mistakes: how many wrong programs of beginners are explained rightly. See scripts/mistakes/ for what it does.
import { runCommand } from './run-command.mjs';

await runCommand('scripts/mistakes/main.ts');
