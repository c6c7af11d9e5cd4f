import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of the processor's clock in a second, as Linux counts them for programs. */
const TICKS_PER_SECOND = 100;

/** Part of one core, from 0 on, that a process and all that it started use over a second. */
export async function coreShare(rootId: number): Promise<number> {
  const before = ticksOf(rootId);
  const startMs = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const seconds = (performance.now() - startMs) / 1000;
  return (ticksOf(rootId) - before) / TICKS_PER_SECOND / seconds;
}

function ticksOf(rootId: number): number {
  const all = processes();
  const family = familyIn(all, rootId);
  return all.filter(({ id }) => family.has(id)).reduce((sum, { ticks }) => sum + ticks, 0);
}

/** Numbers of a process and of all that it started, as far as their line of parents goes on. */
export function familyOf(rootId: number): ReadonlySet<number> {
  return familyIn(processes(), rootId);
}

function familyIn(all: readonly Pick<Process, 'id' | 'parent'>[], rootId: number): ReadonlySet<number> {
  const family = new Set([rootId]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { id, parent } of all)
      if (family.has(parent) && !family.has(id)) {
        family.add(id);
        grown = true;
      }
  }
  return family;
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly ticks: number;
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // The name in brackets may hold spaces; what counts comes after it.
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        const ticks = Number(fields[11]) + Number(fields[12]);
        return [{ id: Number(name), parent: Number(fields[1]), ticks }];
      } catch {
        return []; // It ended while the folder was read.
      }
    });
}
