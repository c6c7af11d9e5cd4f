import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';

const FILE = 'docs/benchmarks.md';

/** Date and machine, for the head of a table. */
export function machineWords(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg(); // Of the last minute, by whatever else runs here.
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, ${String(cpus().length)} × ${first?.model.trim() ?? 'unknown processor'}, ${String(memory)} GB, Node ${process.versions.node}, load ${load.toFixed(1)}`;
}

/** What stands between the two marks of a section of docs/benchmarks.md. */
export async function readSection(name: string, path = FILE): Promise<string> {
  const file = await readFile(path, 'utf8');
  return file.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0]?.trim() ?? '';
}

/** Puts a text between the two marks of a section of docs/benchmarks.md. */
export async function writeSection(name: string, text: string, path = FILE): Promise<void> {
  const file = await readFile(path, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = file.indexOf(start);
  const to = file.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} has no section ${name}.`);
  await writeFile(path, `${file.slice(0, from + start.length)}\n\n${text}\n\n${file.slice(to)}`);
}

/** Prints what a command has measured and keeps it in a section, below the command, the date and the machine. */
export async function keepMeasured(
  section: string,
  command: string,
  lines: readonly string[],
  path = FILE,
): Promise<void> {
  const text = [`\`${command}\`, ${machineWords()}.`, '', ...lines].join('\n');
  console.log(text);
  await writeSection(section, text, path);
}
