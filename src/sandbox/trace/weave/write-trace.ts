import { describeFrame } from '../log/describe-state.ts';
import type { Recording } from '../log/recording.ts';
import { RunState } from '../log/run-state.ts';
import { valueText } from '../log/value-text.ts';

/** One step in plain texts. */
export interface TraceStep {
  /** Where it happened in the student's text, 1-based; the column counts UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** Innermost first: `global`, `block`, or the function's name; names with their values as JavaScript writes them. */
  readonly scopes: readonly { readonly name: string; readonly variables: Readonly<Record<string, string>> }[];
  /** Console lines so far. */
  readonly output: number;
}

/** The first steps of a recorded run, at most `limit` of them. */
export function writeTrace({ traced, texts, words, stepEnds }: Recording, limit: number): TraceStep[] {
  const state = new RunState(traced, texts);
  const steps: TraceStep[] = [];
  let done = 0;
  for (const end of stepEnds.subarray(0, limit)) {
    state.advance(words, done, end);
    done = end;
    const top = state.frames.at(-1);
    if (top === undefined) continue;
    const { name, site, scopes } = describeFrame(state, top);
    const before = traced.program.slice(0, site?.start ?? 0).split('\n');
    steps.push({
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      scopes: scopes.map(({ kind, variables }) => ({
        name: kind === 'function' ? name || 'function' : kind,
        variables: Object.fromEntries(
          variables.map((variable) => [variable.name, valueText(state, variable.value)]),
        ),
      })),
      output: state.lines,
    });
  }
  return steps;
}
