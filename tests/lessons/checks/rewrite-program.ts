import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';

/** A program that does the same as another one and is written otherwise. */
export interface Rewriting {
  readonly how: string;
  readonly program: string;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Other spellings of a program; those that would change nothing are left out. `kept` are names that tests look for. */
export function rewriteProgram(program: string, kept: ReadonlySet<string>): Rewriting[] {
  const ways: readonly Rewriting[] = [
    { how: 'other names', program: renameAll(program, kept) },
    { how: 'other quotes', program: edit(program, otherQuotes) },
    { how: 'templates for texts', program: edit(program, asTemplates) },
    { how: 'other declarations', program: edit(program, otherDeclarations) },
    { how: 'arrow functions', program: edit(program, asArrows) },
    { how: 'while for for', program: edit(program, asWhile) },
    { how: 'other spaces', program: edit(program, otherSpaces) },
    { how: 'a comment', program: `// à moi\n${program}\n/* fin */` },
  ];
  return ways.filter((way) => way.program !== program);
}

function edit(program: string, edits: (node: SyntaxNode, program: string) => readonly Edit[]): string {
  const all: Edit[] = [];
  parser.parse(program).iterate({
    enter: ({ node }) => {
      all.push(...edits(node, program));
    },
  });
  let result = '';
  let at = 0;
  for (const { from, to, insert } of all.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at) continue;
    result += program.slice(at, from) + insert;
    at = to;
  }
  return result + program.slice(at);
}

/** Every name that the program declares and no test looks for gets another one. */
function renameAll(program: string, kept: ReadonlySet<string>): string {
  const names = new Map<string, string>();
  parser.parse(program).iterate({
    enter: ({ name, from, to }) => {
      const text = program.slice(from, to);
      if (name === 'VariableDefinition' && !kept.has(text)) names.set(text, `${text}_${names.size}`);
    },
  });
  return edit(program, ({ name, from, to }) => {
    const other = /^Variable/.test(name) ? names.get(program.slice(from, to)) : undefined;
    return other === undefined ? [] : [{ from, to, insert: other }];
  });
}

function otherQuotes({ name, from, to }: SyntaxNode, program: string): Edit[] {
  const text = program.slice(from, to);
  if (name !== 'String' || /["'\\]/.test(text.slice(1, -1))) return [];
  const quote = text.startsWith('"') ? "'" : '"';
  return [{ from, to, insert: quote + text.slice(1, -1) + quote }];
}

function asTemplates({ name, from, to, parent }: SyntaxNode, program: string): Edit[] {
  const text = program.slice(from + 1, to - 1);
  if (name !== 'String' || /[`$\\]/.test(text) || parent?.name === 'Property') return [];
  return [{ from, to, insert: `\`${text}\`` }];
}

function otherDeclarations({ name, from, to, parent }: SyntaxNode, program: string): Edit[] {
  const insert = { let: 'var', const: 'let', var: 'let' }[program.slice(from, to)];
  // A `var` in a loop would be one variable for all rounds.
  const isLoop = parent?.parent?.name.startsWith('For') === true;
  return insert === undefined || isLoop || !/^(?:let|const|var)$/.test(name) ? [] : [{ from, to, insert }];
}

/** A function that is called only after its declaration can be a constant. */
function asArrows(node: SyntaxNode, program: string): Edit[] {
  if (node.name !== 'FunctionDeclaration' || node.parent?.name !== 'Script') return [];
  const name = node.getChild('VariableDefinition');
  const params = node.getChild('ParamList');
  const body = node.getChild('Block');
  if (name === null || params === null || body === null || node.firstChild?.name === 'async') return [];
  const title = program.slice(name.from, name.to);
  if (program.slice(0, node.from).includes(`${title}(`) || /\b(?:this|arguments)\b/.test(program)) return [];
  const of = (part: SyntaxNode): string => program.slice(part.from, part.to);
  return [{ from: node.from, to: node.to, insert: `const ${title} = ${of(params)} => ${of(body)};` }];
}

/** `for (a; b; c) { d }` as `{ a; while (b) { d c; } }`, where nothing jumps. */
function asWhile(node: SyntaxNode, program: string): Edit[] {
  const spec = node.name === 'ForStatement' ? node.getChild('ForSpec') : null;
  const body = node.getChild('Block');
  if (spec === null || body === null || /\b(?:continue|for)\b/.test(program.slice(body.from, body.to)))
    return [];
  const [init, test, step, ...rest] = program.slice(spec.from + 1, spec.to - 1).split(';');
  if (init === undefined || test === undefined || step === undefined || rest.length > 0 || test.trim() === '')
    return [];
  const inner = program.slice(body.from + 1, body.to - 1);
  return [{ from: node.from, to: node.to, insert: `{ ${init}; while (${test}) {${inner}\n${step}; } }` }];
}

function otherSpaces({ name, from, to }: SyntaxNode): Edit[] {
  return /^(?:ArithOp|CompareOp|Equals|LogicOp)$/.test(name) && to - from < 4
    ? [{ from: to, to, insert: '  ' }]
    : [];
}
