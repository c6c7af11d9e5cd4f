import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import type { ProgramModel } from '../model/program-model.ts';

/** A line without its semicolon, and a next one that begins with a bracket: the two are read as one. Null otherwise. */
export function lineGoesOn({ text }: ProgramModel, end: number, sign: '(' | '['): Finding | null {
  const gap = /^\s*/.exec(text.slice(end))?.[0] ?? '';
  if (!gap.includes('\n') || text.charAt(end + gap.length) !== sign) return null;
  return finding('line-goes-on', { sign }, { start: end, end });
}
