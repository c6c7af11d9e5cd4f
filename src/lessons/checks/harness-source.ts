import { withoutExports } from '../../sandbox/realm/guest-text.ts';
import { ORDERS } from '../../sandbox/order-names.ts';
import brands from '../harness/brands.js?raw';
import drawFacts from '../harness/draw-facts.js?raw';
import equality from '../harness/equality.js?raw';
import matchers from '../harness/matchers.js?raw';
import realm from '../harness/realm.js?raw';
import show from '../harness/show.js?raw';
import testApi from '../harness/test-api.js?raw';
import testPlan from '../harness/test-plan.js?raw';
import values from '../harness/values.js?raw';

/** Local names of each module stay its own; what it exports goes on to the modules after it. */
function asClosure(text: string): string {
  const names = [...text.matchAll(/(?:^|[;}])export (?:const|function|class) (\w+)/gm)].map(
    (match) => match[1] ?? '',
  );
  const body = withoutExports(text.replace(/(?<=^|;)import ?\{[^;]*;/gm, ''));
  return `const { ${names.join(', ')} } = (() => {\n${body}\nreturn { ${names.join(', ')} };\n})();`;
}

/** Orders with two names: calling either counts for both. */
const ALIASES = Object.fromEntries(
  ORDERS.flatMap(({ fr, en }) => [
    [fr, en],
    [en, fr],
  ]),
);

const FACTS_OF_DRAWINGS = asClosure(drawFacts);

const [head, tail] = [[brands, realm, equality, show, matchers, testPlan, values], [testApi]].map((modules) =>
  modules.map(asClosure).join('\n'),
);

/** Modules that few tests ask for and that are downloaded for those. */
export interface RareModules {
  /** For other test libraries, each after those that it needs. */
  readonly libraries?: readonly string[];
  /** For `paths`, each after those that it needs. */
  readonly paths?: readonly string[];
}

/** The harness for some tests as one function of the bridge, for `HarnessRequest.source`. What they do not ask for the engine need not read. */
export function harnessSource(tests: string, { libraries = [], paths = [] }: RareModules = {}): string {
  const more = [
    /draw|looksLike/.test(tests) ? FACTS_OF_DRAWINGS : 'const drawFacts = () => null;',
    ...(paths.length === 0 ? ['const makePaths = () => null;'] : paths.map(asClosure)),
    ...libraries.map(asClosure),
  ].join('\n');
  const call = `runTests(bridge, ${JSON.stringify(ALIASES)}, ${libraries.length === 0 ? 'null' : 'makeLibraries'});`;
  return `(bridge) => {\n${head}\n${more}\n${tail}\n${call}\n}`;
}
