/** Where one step stands in the text of a lesson file. */
export interface StepOutline {
  /** Empty when the heading has none yet. */
  readonly id: string;
  /** Words of the heading without its id. */
  readonly heading: string;
  /** Offsets in UTF-16 code units: from the heading's first character to where the next step begins. */
  readonly from: number;
  readonly to: number;
  /** 1-based line of the heading. */
  readonly line: number;
}

/** Finds the steps of a text by its `## ` headings, in linear time, whether the lesson can be read or not. */
export function outlineSteps(text: string): readonly StepOutline[] {
  const starts: Omit<StepOutline, 'to'>[] = [];
  let fence: string | null = null;
  let offset = 0;
  text.split('\n').forEach((line, index) => {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (marks !== undefined) {
      if (fence === null) fence = marks;
      else if (marks.startsWith(fence) && line.trim() === marks) fence = null;
    } else if (fence === null && line.startsWith('## ')) {
      const id = /\{#([^}]*)\}\s*$/.exec(line)?.[1] ?? '';
      const heading = line
        .slice(3)
        .replace(/\s*\{#[^}]*\}\s*$/, '')
        .trim();
      starts.push({ id, heading, from: offset, line: index + 1 });
    }
    offset += line.length + 1;
  });
  return starts.map((step, index) => ({ ...step, to: starts[index + 1]?.from ?? text.length }));
}

/** The step that an offset stands in; null before the first one. */
export function stepAt(steps: readonly StepOutline[], offset: number): StepOutline | null {
  return steps.findLast((step) => step.from <= offset) ?? null;
}

/** Ids of the steps that have one. */
export function idsOf(steps: readonly StepOutline[]): ReadonlySet<string> {
  return new Set(steps.map((step) => step.id));
}
