import type { AnyNode, MemberExpression, Program } from 'acorn';

import { readProgram } from './read-program.ts';
import { childrenOf, isFunction, unwrapped } from './syntax.ts';

/** One place where an array is looked into: `notes[i]`. */
export interface IndexUse {
  /** What is looked into, as it is written. */
  readonly receiver: string;
  readonly index: AnyNode;
  /** Offset of the function around it, -1 for the whole program. */
  readonly functionStart: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the text of a program says about the places where its steps happen. Offsets are UTF-16 code units. */
export class ProgramShape {
  readonly program: string;
  /** All places where something is looked up by a computed index, in the order of the text. */
  readonly indexUses: readonly IndexUse[];
  readonly #nodes = new Map<string, AnyNode>();
  /** Stretches of tests whose `if` has an `else`, and of results that a `finally` comes before. */
  readonly #withElse = new Set<string>();
  readonly #beforeFinally = new Set<string>();

  constructor(program: string) {
    this.program = program;
    const uses: IndexUse[] = [];
    const tree = readProgram(program);
    if (tree !== null) this.#visit(tree, { functionStart: -1, hasFinally: false }, uses);
    this.indexUses = uses;
  }

  /** The innermost node that covers exactly a stretch of the text; brackets around it are left out. */
  nodeAt(stretch: Stretch): AnyNode | null {
    const node = this.#nodes.get(keyOf(stretch));
    return node === undefined ? null : unwrapped(node);
  }

  /** The text of a node, on one line. */
  textOf({ start, end }: Stretch): string {
    return this.program.slice(start, end).replace(/\s+/g, ' ');
  }

  /** Whether the `if` of a test has an `else`. */
  hasElse(test: Stretch): boolean {
    return this.#withElse.has(keyOf(test));
  }

  /** Whether a `finally` runs between this result of a function and its end. */
  isBeforeFinally(result: Stretch): boolean {
    return this.#beforeFinally.has(keyOf(result));
  }

  #visit(
    node: AnyNode | Program,
    around: { readonly functionStart: number; readonly hasFinally: boolean },
    uses: IndexUse[],
  ): void {
    this.#nodes.set(keyOf(node), node);
    let inside = around;
    if (isFunction(node)) inside = { functionStart: node.start, hasFinally: false };
    else if (node.type === 'IfStatement' && node.alternate) this.#withElse.add(keyOf(node.test));
    else if (node.type === 'ReturnStatement' && around.hasFinally)
      this.#beforeFinally.add(keyOf(node.argument ?? node));
    else if (node.type === 'MemberExpression' && node.computed && node.object.type !== 'Super')
      uses.push({
        receiver: this.textOf(node.object),
        index: node.property,
        functionStart: around.functionStart,
      });
    const finalizer = node.type === 'TryStatement' ? (node.finalizer ?? null) : null;
    for (const child of childrenOf(node)) {
      const hasFinally = inside.hasFinally || (finalizer !== null && child !== finalizer);
      this.#visit(child, hasFinally === inside.hasFinally ? inside : { ...inside, hasFinally }, uses);
    }
  }
}

/** The member that an expression writes to or deletes; null when it does neither. */
export function writtenMember(node: AnyNode): MemberExpression | null {
  const target =
    node.type === 'AssignmentExpression'
      ? unwrapped(node.left)
      : node.type === 'UpdateExpression' || node.type === 'UnaryExpression'
        ? unwrapped(node.argument)
        : node;
  return target.type === 'MemberExpression' ? target : null;
}

function keyOf({ start, end }: Stretch): string {
  return `${String(start)}:${String(end)}`;
}
