// npm run test:browsers [NAME…]: runs the sandbox in Chromium, Firefox and WebKit. See scripts/browsers/ for what it does.
import { runCommand } from './run-command.mjs';

await runCommand('scripts/browsers/main.ts');
