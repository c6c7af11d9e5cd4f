import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { isPrinting } from '../model/indexes.ts';
import type { ProgramModel } from '../model/program-model.ts';
import type { Shown } from './shown.ts';

/** `NaN` or `undefined` was printed, and nothing closer is known. */
export function* notePrinted({ nodes }: ProgramModel, shown: Shown): Generator<Finding> {
  const [only, ...others] = nodes.filter((node) => node.type === 'CallExpression' && isPrinting(node.callee));
  if (only === undefined || others.length > 0) return;
  if (shown.nan) yield finding('nan-printed', {}, only);
  else if (shown.nothing) yield finding('undefined-printed', {}, only);
}
