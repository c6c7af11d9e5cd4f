import { freshName, type PlainModule } from './plain-module.ts';
import { readSource, targetOf, type Desk } from './read-source.ts';

/** Exported name → name at the top of the text that declares it. */
export type ExportNames = ReadonlyMap<string, string>;

/** Modules besides the student's own, each as one declaration of what it exports; none sees another's inner names. */
export class Helpers {
  readonly #desk: Desk;
  readonly #taken: Set<string>;
  readonly #known = new Map<string, ExportNames | null>();
  readonly #texts: string[] = [];

  /** `taken` are names that the declarations must not have. */
  constructor(desk: Desk, taken: Iterable<string>) {
    this.#desk = desk;
    this.#taken = new Set(taken);
  }

  /** All declarations so far, in an order in which they can run. */
  get text(): string {
    return this.#texts.join('\n\n');
  }

  has(path: string): boolean {
    return this.#known.has(path);
  }

  /** Declares a module and what it needs, once; answers where its exports are. */
  declare(path: string): ExportNames {
    const known = this.#known.get(path);
    if (known === null) {
      this.#desk.refusals.push({ code: 'circular', file: path });
      return new Map();
    }
    if (known !== undefined) return known;
    this.#known.set(path, null);
    const stem = (path.split('/').at(-1) ?? '').replace(/\..*$/, '');
    const module = readSource(path, stem, this.#desk);
    const aliases = linkImports(path, module, this, this.#desk);
    const names = new Map<string, string>();
    for (const key of module.exports.keys()) {
      const name = freshName(key === 'default' || key === '=' ? stem : key, this.#taken);
      this.#taken.add(name);
      names.set(key, name);
    }
    this.#texts.push(declaration(module, aliases, names));
    this.#known.set(path, names);
    return names;
  }
}

/** Lines that give a module the names which it imports from files. */
export function linkImports(path: string, module: PlainModule, helpers: Helpers, desk: Desk): string[] {
  return module.imports.flatMap((wanted) => {
    const target = targetOf(path, wanted, desk);
    if (target.kind === 'missing')
      desk.refusals.push({ code: 'missing-file', file: path, name: target.source });
    if (target.kind !== 'file') return [];
    const exported = helpers.declare(target.path);
    return wanted.names.flatMap(({ imported, local }) => {
      const value = valueOf(exported, imported);
      return value === local ? [] : [`const ${local} = ${value};`];
    });
  });
}

/** The expression for a name imported from a module whose exports are `names`; `write` says how each is reached. */
export function valueOf(
  names: ExportNames,
  imported: string,
  write: (name: string) => string = (name) => name,
): string {
  const reach = (key: string): string | null => {
    const name = names.get(key);
    return name === undefined ? null : write(name);
  };
  const all = (): string => {
    const members = [...names]
      .filter(([key]) => key !== '=')
      .map(([key, name]) => (key === write(name) ? key : `${key}: ${write(name)}`));
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  };
  switch (imported) {
    case '*':
    case '=':
      return reach('=') ?? all();
    case 'default':
      return reach('default') ?? reach('=') ?? all();
    default: {
      const whole = reach('=') ?? reach('default');
      return reach(imported) ?? (whole === null ? 'undefined' : `${whole}.${imported}`);
    }
  }
}

function declaration(module: PlainModule, aliases: readonly string[], names: ExportNames): string {
  const keyOf = (key: string): string => (key === '=' ? 'whole' : key);
  const given = [...module.exports].map(([key, local]) =>
    keyOf(key) === local ? local : `${keyOf(key)}: ${local}`,
  );
  const taken = [...names].map(([key, name]) => (keyOf(key) === name ? name : `${keyOf(key)}: ${name}`));
  const lines = [
    ...(module.isStrict ? ["'use strict';"] : []),
    ...aliases,
    module.body.trim(),
    ...(given.length === 0 ? [] : [`return { ${given.join(', ')} };`]),
  ];
  const call = `(() => {\n${lines.join('\n')}\n})();`;
  return taken.length === 0 ? `;${call}` : `const { ${taken.join(', ')} } = ${call}`;
}
