// npm run bench: measures the sandbox against V8 and other interpreters. See scripts/bench/ for what it does.
import { runCommand } from './run-command.mjs';

await runCommand('scripts/bench/main.ts');
