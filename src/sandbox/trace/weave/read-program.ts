import { parse } from 'acorn';
import type { Program } from 'acorn';

/** The tree of a program with its brackets, or null when it is no JavaScript that can be read. */
export function readProgram(program: string): Program | null {
  const options = {
    ecmaVersion: 'latest',
    sourceType: 'script',
    preserveParens: true,
    allowHashBang: true,
  } as const;
  try {
    return parse(program, options);
  } catch {
    // `await` outside of functions makes no script for the parser, though it makes one for the engine.
    try {
      return parse(program, { ...options, allowAwaitOutsideFunction: true });
    } catch {
      return null;
    }
  }
}
