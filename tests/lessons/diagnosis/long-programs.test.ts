import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { diagnoseRun, diagnoseText } from '../../../src/lessons/diagnosis/diagnose.ts';
import type { ProgramError } from '../../../src/sandbox/run-program.ts';

/** Longer than what is read for a diagnosis. */
const LONG = 'let n = 1;\n'.repeat(10_000);
const span = { line: 10_001, column: 1, endLine: 10_001, endColumn: 2 };

function helpFor(error: Partial<ProgramError> & Pick<ProgramError, 'kind' | 'message'>) {
  const whole: ProgramError = { name: 'Error', span, stack: [], ...error };
  return diagnoseRun(`${LONG}x y`, { outcome: { kind: 'threw', error: whole }, printed: [] }).help;
}

test('a program too long to be read is never told as broken before it runs', () => {
  expect(diagnoseText(`${LONG}x y`)).toBeNull();
});

test('an error in a program too long to be read is told at the engine’s own place, as no more than is known', () => {
  expect(helpFor({ kind: 'syntax', message: "expecting ';'" })).toEqual({
    key: 'other-syntax',
    params: {},
    span,
  });
  expect(helpFor({ kind: 'type', message: 'not a function' })).toEqual({
    key: 'other-error',
    params: {},
    span,
  });
});

/** Right instructions of all forms, which a wrong program may follow. */
const BEFORE = `let aboveAll = [1, 2, 3];
function twiceAbove(n) {
  if (n > 2) {
    return n * 2;
  }
  return \`\${n} once\`;
}
for (const one of aboveAll) {
  console.log(twiceAbove(one));
}
const asText = aboveAll.join("/").replace(/[({]/g, "");
class Above {
  name = { first: "Ana" };
}
console.log(asText, new Above().name);
`;
const MISTAKES = 'tests/corpus/mistakes';

test('what is wrong with a text is the same behind other instructions', () => {
  const lines = BEFORE.split('\n').length - 1;
  const differing = readdirSync(MISTAKES).filter((file) => {
    const text = readFileSync(join(MISTAKES, file), 'utf8');
    const alone = diagnoseText(text);
    const behind = diagnoseText(BEFORE + text);
    if (alone?.span == null) return behind?.key !== alone?.key;
    return behind?.key !== alone.key || behind.span?.line !== alone.span.line + lines;
  });
  expect(differing).toEqual([]);
});
