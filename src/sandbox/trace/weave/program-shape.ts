import type { AnyNode, Function as FunctionNode, MemberExpression, Program } from 'acorn';

import { findRoles } from './function-roles.ts';
import type { FunctionRole } from './function-roles.ts';
import { readProgram } from './read-program.ts';
import { childrenOf, isFunction, unwrapped } from './syntax.ts';

/** One place where something is looked up by an index that is no plain value: `notes[i]`. */
export interface IndexUse {
  /** What is looked into. */
  readonly receiver: AnyNode;
  readonly index: AnyNode;
  /** The index, as it is written. */
  readonly label: string;
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
  readonly #functions: {
    readonly node: FunctionNode & AnyNode;
    readonly name: string;
    readonly functionStart: number;
  }[] = [];
  /** Stretches of tests whose `if` has an `else`, and of results that a `finally` comes before. */
  readonly #withElse = new Set<string>();
  readonly #beforeFinally = new Set<string>();

  readonly #roleOf: (node: AnyNode) => FunctionRole;

  constructor(program: string) {
    this.program = program;
    const uses: IndexUse[] = [];
    const tree = readProgram(program);
    this.#roleOf = tree === null ? () => ({ name: '', kind: 'plain' }) : findRoles(tree);
    if (tree !== null) this.#visit(tree, { functionStart: -1, hasFinally: false }, uses);
    this.indexUses = uses;
  }

  /** The innermost node that covers exactly a stretch of the text; brackets around it are left out. */
  nodeAt(stretch: Stretch): AnyNode | null {
    const node = this.#nodes.get(keyOf(stretch));
    return node === undefined ? null : unwrapped(node);
  }

  /** The function of a name that is written in a stretch, declared at it or given to the name there; null when there is none or more than one. */
  functionIn(stretch: Stretch, name: string): AnyNode | null {
    const declared = this.#functions.find(
      ({ node }) =>
        node.type === 'FunctionDeclaration' &&
        node.id?.start === stretch.start &&
        node.id.end === stretch.end,
    );
    if (declared !== undefined) return declared.node;
    const given = this.#functions.find(
      (one) =>
        one.name === name &&
        one.node.start > stretch.end &&
        /^\s*=[\s(]*$/.test(this.program.slice(stretch.end, one.node.start)),
    );
    if (given !== undefined) return given.node;
    const inside = this.#functions.filter(
      ({ node }) => node.start >= stretch.start && node.end <= stretch.end,
    );
    const isDirect = (functionStart: number): boolean =>
      inside.every(({ node }) => node.start !== functionStart);
    const fitting = inside.filter((one) => one.name === name && isDirect(one.functionStart));
    return fitting.length === 1 ? (fitting[0]?.node ?? null) : null;
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

  #noteUse({ object, property }: MemberExpression, functionStart: number, uses: IndexUse[]): void {
    const index = unwrapped(property);
    if (object.type === 'Super' || index.type === 'Literal') return;
    const label = this.textOf(index);
    const text = this.textOf(object);
    const isKnown = uses.some(
      (use) =>
        use.functionStart === functionStart && use.label === label && this.textOf(use.receiver) === text,
    );
    if (!isKnown) uses.push({ receiver: object, index, label, functionStart });
  }

  #visit(
    node: AnyNode | Program,
    around: { readonly functionStart: number; readonly hasFinally: boolean },
    uses: IndexUse[],
  ): void {
    this.#nodes.set(keyOf(node), node);
    let inside = around;
    if (isFunction(node)) {
      this.#functions.push({ node, name: this.#roleOf(node).name, functionStart: around.functionStart });
      inside = { functionStart: node.start, hasFinally: false };
    } else if (node.type === 'IfStatement' && node.alternate) this.#withElse.add(keyOf(node.test));
    else if (node.type === 'ReturnStatement' && around.hasFinally)
      this.#beforeFinally.add(keyOf(node.argument ?? node));
    else if (node.type === 'MemberExpression' && node.computed)
      this.#noteUse(node, around.functionStart, uses);
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
