import { resolve } from 'node:path';

/** What the bundler knows of a module: the modules that it imports at once, not those that come later. */
interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** How the bundler is told of a built script: the larger number takes a module that several could have. */
interface Group {
  readonly name: (id: string, graph: ModuleGraph) => string | null;
  readonly priority: number;
}

/**
 * Built scripts by the module that each begins with, in the order in which a student needs them. Each holds all that its
 * module imports at once and that no earlier one has: of many small scripts each would cost a round trip.
 */
const SCRIPTS: Readonly<Record<string, string>> = {
  app: 'src/main.ts',
  button: 'src/ui/layout/Button.svelte',
  lesson: 'src/ui/pages/LessonPage.svelte',
  editor: 'src/ui/editor/program-view.ts',
  language: 'src/ui/editor/program-language.ts',
  parts: 'src/sandbox/realm/guest-parts.ts',
  checks: 'src/lessons/checks/check-program.ts',
  verdict: 'src/ui/lesson/feedback/Verdict.svelte',
};

/** Groups for one build. */
export function scriptGroups(): Group[] {
  let shares: ReadonlyMap<string, string> | null = null;
  return Object.keys(SCRIPTS).map((script, index, all) => ({
    name: (id, graph) => ((shares ??= shareOut(graph)).get(id) === script ? script : null),
    priority: all.length - index,
  }));
}

function shareOut(graph: ModuleGraph): ReadonlyMap<string, string> {
  const shares = new Map([['\0rolldown/runtime.js', 'app']]);
  const take = (id: string, script: string): void => {
    if (shares.has(id)) return;
    shares.set(id, script);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) take(next, script);
  };
  for (const [script, module] of Object.entries(SCRIPTS)) take(resolve(module), script);
  return shares;
}
