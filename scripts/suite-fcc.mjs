// npm run suite:fcc: runs the JavaScript challenges of a public curriculum. See scripts/suite-fcc/.
import { runCommand } from './run-command.mjs';

await runCommand('scripts/suite-fcc/main.ts');
