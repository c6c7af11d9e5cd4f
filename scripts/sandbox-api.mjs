// npm run sandbox-api: writes docs/sandbox-api.md and docs/sandbox-api.fr.md from scripts/sandbox-api/.
import { runCommand } from './run-command.mjs';

await runCommand('scripts/sandbox-api/main.ts');
