// npm run import -- FOLDER --out DIR: makes lessons of the exercises of a public track. See scripts/import/.
import { runCommand } from './run-command.mjs';

await runCommand('scripts/import/main.ts');
