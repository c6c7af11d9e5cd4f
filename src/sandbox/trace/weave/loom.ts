import type { AnyNode, Function as FunctionNode, Program } from 'acorn';

import { EARLY_INSTANCE, headOf } from '../log/log-format.ts';
import { findRoles } from './function-roles.ts';
import type { FunctionRole } from './function-roles.ts';
import { findPrivateAccessors } from './private-accessors.ts';
import { findBinding, findScopes, freshNames, holderOf } from './scopes.ts';
import type { Scope } from './scopes.ts';
import { childrenOf, isFunction } from './syntax.ts';
import type { Loop } from './syntax.ts';
import { TextEdits } from './text-edits.ts';
import type { Site, SiteKind, TracedLoop, TracedProgram } from './traced-program.ts';
import { TRACER_ORDERS } from './tracer-orders.ts';
import type { TracerOrder } from './tracer-orders.ts';

/** Where the weaving stands. */
export interface Place {
  readonly scope: Scope;
  /** Names of the home's own helpers so far: receivers and keys that are evaluated once and used twice. */
  readonly temps: string[];
  /** A `return` is the last that is heard of the call: nothing of it runs afterwards. */
  readonly isDoneByReturn: boolean;
}

/** Who weaves a node and a function; given from outside, because nodes lie in nodes of every kind. */
interface Weavers {
  readonly node: (loom: Loom, node: AnyNode, place: Place) => void;
  readonly function: (loom: Loom, node: FunctionNode & AnyNode, place: Place) => void;
}

/** A stretch of the student's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The text that is woven into, the sites so far, and the names of the recorder's functions. */
export class Loom {
  readonly program: string;
  /** What a function is where it is written. */
  readonly roleOf: (node: AnyNode) => FunctionRole;
  /** Names of private members that are accessors. */
  readonly privateAccessors: ReadonlySet<string>;
  readonly #scopes: ReturnType<typeof findScopes>;
  readonly #prefix: string;
  readonly #edits: TextEdits;
  readonly #sites: Site[] = [];
  readonly #loops: TracedLoop[] = [];
  readonly #weavers: Weavers;
  /** Loops without a test so far. */
  readonly #endless: Stretch[] = [];
  /** Calls that have not begun where the weaving stands. */
  readonly #early = new Set<Scope>();
  #temps = 0;

  constructor(program: string, tree: Program, weavers: Weavers) {
    this.program = program;
    this.roleOf = findRoles(tree);
    this.privateAccessors = findPrivateAccessors(tree);
    this.#scopes = findScopes(tree);
    this.#edits = new TextEdits(program);
    this.#weavers = weavers;
    let prefix = '$m';
    while (program.includes(prefix)) prefix += 'm';
    this.#prefix = prefix;
  }

  /** The scope that a node opens, or the one that it stands in. */
  scopeOf(node: AnyNode, outer: Scope): Scope {
    return this.#scopes.of.get(node) ?? outer;
  }

  get global(): Scope {
    return this.#scopes.global;
  }

  /** See `TextEdits.insert`. */
  insert(offset: number, text: string): (replacement: string) => void {
    return this.#edits.insert(offset, text);
  }

  /** Weaves a node. */
  weave(node: AnyNode, place: Place): void {
    if (isFunction(node)) this.#weavers.function(this, node, place);
    else this.#weavers.node(this, node, place);
  }

  /** Weaves what runs before a call begins, where the number of its instance cannot be seen yet. */
  weaveEarly(scope: Scope | null, weave: () => void): void {
    if (scope !== null) this.#early.add(scope);
    weave();
    if (scope !== null) this.#early.delete(scope);
  }

  /** Weaves all that lies directly below a node. */
  weaveChildren(node: AnyNode, place: Place): void {
    for (const child of childrenOf(node)) this.weave(child, place);
  }

  /** Registers a site and answers its number. `names` get a value there; a turn of `loop` begins or is decided there. */
  site(
    kind: SiteKind,
    at: Stretch,
    scope: Scope,
    names: readonly string[] = [],
    label = '',
    loop: number | null = null,
  ): number {
    const bindings = names.flatMap((name) => findBinding(scope, name)?.id ?? []);
    const isEarly = this.#early.has(scope.home);
    const { start, end } = at;
    this.#sites.push({ kind, start, end, scope: scope.id, bindings, names, label, isEarly, loop });
    return this.#sites.length - 1;
  }

  /** Registers a loop and answers its number. */
  loop(node: Loop, kind: TracedLoop['kind']): number {
    const { start, end } = node;
    const isCounted = !this.#endless.some((one) => one.start < start && one.end >= end);
    const fresh = freshNames(node.body, this.#scopes);
    this.#loops.push({ kind, start, end, isCounted, fresh });
    if (node.type === 'ForStatement' && (node.test === null || node.test === undefined))
      this.#endless.push(node);
    return this.#loops.length - 1;
  }

  /** A name that the recorder has and the program has not. */
  name(rest: string): string {
    return this.#prefix + rest;
  }

  /** The text of a call of the recorder at a site; null for one that is no step. */
  call(order: TracerOrder, site: number | null, ...values: readonly string[]): string {
    return `${this.name(order)}(${[...this.#headOf(order, site), ...values].join(',')})`;
  }

  /** The beginning of a call of the recorder whose last argument follows; two brackets close it. */
  opening(order: TracerOrder, site: number | null, ...values: readonly string[]): string {
    const given = [...this.#headOf(order, site), ...values].map((value) => `${value},`);
    return `${this.name(order)}(${given.join('')}(`;
  }

  /** Opens a call of the recorder around a stretch, which becomes its argument after `values`; the answer closes it. */
  wrap(
    at: Stretch,
    order: TracerOrder,
    site: number | null,
    ...values: readonly string[]
  ): (more?: string) => void {
    this.insert(at.start, this.opening(order, site, ...values));
    return (more = '') => {
      this.insert(at.end, `)${more})`);
    };
  }

  #headOf(order: TracerOrder, site: number | null): string[] {
    const number = TRACER_ORDERS[order];
    return site === null || number === null ? [] : [String(headOf(site, number))];
  }

  /** A new name for a value that is evaluated once and used twice. */
  temp(place: Place): string {
    const name = `${this.#prefix}${String((this.#temps += 1))}`;
    place.temps.push(name);
    return name;
  }

  /** The recorder's name for the number of the instance that holds a scope's values; the whole program is 0. */
  instanceOf(scope: Scope): string {
    const holder = holderOf(scope);
    if (this.#early.has(holder)) return String(EARLY_INSTANCE);
    return holder.kind === 'global' ? '0' : `${this.#prefix}i${String(holder.id)}`;
  }

  /** The same for what is made inside of the scope: of a call that has not begun, the instance around it. */
  outerInstanceOf(scope: Scope): string {
    let holder = holderOf(scope);
    while (this.#early.has(holder) && holder.parent !== null) holder = holderOf(holder.parent);
    return this.instanceOf(holder);
  }

  /** The instance that holds a name; 0 for a name that nothing declares. */
  instanceOfName(scope: Scope, name: string): string {
    const binding = findBinding(scope, name);
    return binding === null ? '0' : this.instanceOf(binding.scope);
  }

  /** Text that tells of the functions of a block, which have their values from its start. */
  announceFunctions(body: readonly AnyNode[], scope: Scope): string {
    return body
      .flatMap((node) => (node.type === 'FunctionDeclaration' ? (node.id ?? []) : []))
      .map(
        (id) =>
          `${this.call('h', this.site('silent', id, scope, [id.name]), this.instanceOfName(scope, id.name), id.name)};`,
      )
      .join('');
  }

  /** The woven program. */
  finish(): TracedProgram {
    const { all } = this.#scopes;
    return {
      program: this.program,
      edited: this.#edits.apply(),
      prefix: this.#prefix,
      sites: this.#sites,
      loops: this.#loops,
      scopes: all.map((scope) => ({
        kind: scope.kind,
        parent: scope.parent?.id ?? null,
        home: scope.home.id,
        holder: holderOf(scope).id,
        outlivesCalls: scope.isCaptured,
        bindings: [...scope.bindings.values()].map((binding) => binding.id),
      })),
      bindings: all
        .flatMap((scope) => [...scope.bindings.values()])
        .toSorted((a, b) => a.id - b.id)
        .map(({ name, scope }) => ({ name, scope: scope.id })),
    };
  }
}
