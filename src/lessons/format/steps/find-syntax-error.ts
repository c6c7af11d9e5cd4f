import { parser } from '@lezer/javascript';

const ENDS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The first place that is no JavaScript, as an offset, with the text near it; null when there is none. */
export function findSyntaxError(code: string): { readonly at: number; readonly near: string } | null {
  let at: number | null = null;
  parser.parse(code).iterate({
    enter: (node) => {
      if (node.type.isError) at ??= node.from;
    },
  });
  if (at === null) return null;
  const near = code.slice(at).split('\n')[0]?.trim().slice(0, 30) ?? '';
  return { at, near: near === '' ? '…' : near };
}

/** The sign that would close what a text opens last and never closes; null when all is closed. */
export function missingEnd(code: string): string | null {
  const open: string[] = [];
  parser.parse(code).iterate({
    enter: ({ name }) => {
      const end = ENDS[name];
      if (end !== undefined) open.push(end);
      else if (name === open.at(-1)) open.pop();
    },
  });
  return open.at(-1) ?? null;
}
