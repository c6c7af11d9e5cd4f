/** One name that a module takes from another; `imported` may be `default`, `*`, or `=` for all that `require` gives. */
export interface ImportedName {
  readonly imported: string;
  readonly local: string;
}

/** All that a module takes from one other module. */
export interface ModuleImport {
  readonly source: string;
  readonly names: readonly ImportedName[];
}

/** A module as a plain script: no import and no export is left in `body`. */
export interface PlainModule {
  readonly body: string;
  readonly imports: readonly ModuleImport[];
  /** Exported name → top-level name; `default`, and `=` for the one value that `module.exports` is. */
  readonly exports: ReadonlyMap<string, string>;
  /** Modules whose every named export is passed on. */
  readonly passesOn: readonly string[];
  /** Names that `body` declares at its top. */
  readonly declared: ReadonlySet<string>;
  /** True for ECMAScript modules, which are always strict. */
  readonly isStrict: boolean;
}

/** The wanted name, or one like it that is not taken. */
export function freshName(wanted: string, taken: ReadonlySet<string>): string {
  const stem = wanted.replace(/[^\p{ID_Continue}$]/gu, '') || 'exported';
  const start = /^\p{ID_Start}/u.test(stem) ? stem : `_${stem}`;
  let name = start;
  for (let round = 2; taken.has(name); round++) name = `${start}${round}`;
  return name;
}
