import { makeChance } from '../../make-chance.ts';

const HEAD = `let n = 3, m = 1; let s = "a"; const a = [4, 2, 7]; let b = [1]; const o = { x: 1, y: { z: 2 } }; const map = new Map([["k", 1]]);
const set = new Set([1]); class Box { #v = 1; static made = 0; w = 0; constructor(w) { this.w = w; Box.made++; } get v() { return this.#v; } set v(x) { this.#v = x; } grow() { this.#v += 2; return this; } }
class Big extends Box { constructor(w) { super(w * 2); this.big = true; } grow() { super.grow(); return this; } }
const box = new Big(3); const tag = (parts, ...values) => parts.join("|") + values.join("-"); const counters = [];
function makeCounter(start = 0) { let count = start; return () => { count += 1; return count; }; }
function change(list, by) { list.push(by); if (list.length > 6) list.shift(); return list.length; }
function sum([first, ...rest], depth = 0) { if (first === undefined || depth > 20) return 0; return first + sum(rest, depth + 1); }
function* upTo(end) { for (let i = 0; i < end; i++) { const got = yield i; if (got !== undefined) i += got; } return end; }
const show = (names) => { console.log(JSON.stringify(names)); return Object.values(names)[0]; };
class Field { a = show({ n, m }); #b = n > m ? 1 : 2; [s] = 3; c = (n += 1, [this.#b]); d; f = () => this.#b; static many = show({ m, n }); static { m += Field.many; } get b() { return this.#b; } set b(x) { this.#b = x; } }
class Child extends Field { e = this.c.length + show({ n, s }); constructor(x = show({ n, o }), ...more) { super(); this.more = more; m = x ?? 0; } }
const arrow = (p, { q = show({ p, n }), r: [t = q * 2] = [] } = {}, u = (p > 2 ? tick() : m++)) => { n = q + t + u; return p; };
function* some(p = show({ n, m }), q = p + 1) { yield p; p += q; yield p; } async function waits(p, q = later(p), [r] = [p]) { m += r; await q; n += r; return r; }
const keeper = { own(p = this.k, q = show({ p, n })) { this.k = q + p; return arguments.length; }, k: 1 };
const tick = makeCounter(n); async function later(x) { n += x; await null; m += x; return x * 2; }
`;

/**
 * A program of many features, with probes: `console.log(JSON.stringify({ names }))` prints what some names hold at that
 * point, which a replay of the recorded run must know too.
 */
export function generateProgram(seed: number): string {
  const random = makeChance(seed);
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[random(list.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
  let names = 0;
  const fresh = (): string => `v${String((names += 1))}`;
  const number = (): string =>
    pick([
      () => String(random(9)),
      () =>
        pick([
          'n',
          'm',
          'a.length',
          'o.x',
          'o.y.z',
          'box.v',
          'box.w',
          'tick()',
          'sum(a)',
          'map.size',
          'set.size',
        ]),
      () => `(${pick(['n', 'm'])} ${pick(['+', '-', '*', '%'])} ${String(1 + random(5))})`,
      () =>
        `(${pick(['n', 'm'])} > ${String(random(5))} ? ${String(random(9))} : ${pick(['n', 'a[0]', 'b[0]'])})`,
      () => `[...upTo(${String(1 + random(4))})].length`,
    ])();
  const probe = (extra: readonly string[] = []): string => {
    const all = ['n', 'm', 's', 'a', 'b', 'o', ...extra];
    return `console.log(JSON.stringify({ ${all.join(', ')} }));`;
  };
  const block = (depth: number, extra: readonly string[] = []): string =>
    `{ ${Array.from({ length: 1 + random(3) }, () => statement(depth + 1, extra)).join(' ')} }`;
  const simple: readonly (() => string)[] = [
    () => `${pick(['n', 'm'])} ${pick(['=', '+=', '-=', '||=', '??='])} ${number()};`,
    () => `${pick(['n++', '++m', 'n--', 'o.x++', 'a[0]++', '--b[0]', 'box.w++', 'o["y"].z += 2'])};`,
    () => `s = \`\${${number()}}${pick(['é', '', '-'])}\`;`,
    () => `s = tag\`<\${n}:\${${number()}}>\`;`,
    () => `a[${String(random(4))}] = ${number()};`,
    () => `[a[0], a[1]] = [a[1], a[0]];`,
    () => `[n, m] = [m, n];`,
    () => `({ x: n, q: m = ${number()} } = o);`,
    () =>
      `${pick(['a', 'b'])}.${pick(['push(n)', 'push(1, 2)', 'pop()', 'shift()', 'unshift(m)', 'reverse()', 'sort()', 'splice(0, 1)', 'splice(1, 0, 5)', 'fill(2, 1, 2)'])};`,
    () =>
      `b = ${pick(['a', '[...a]', 'a.map((x) => x + 1)', 'a.filter((x) => x > 2)', 'b.concat(a).slice(0, 4)', '[n, m]'])};`,
    () => `o.${pick(['x', 'p', 'q'])} = ${pick([number(), 's', 'null', 'undefined', 'true'])};`,
    () => `delete o.${pick(['p', 'q'])};`,
    () => `o.y = { z: ${number()}, back: [${number()}] };`,
    () => `Object.assign(o, { r: ${number()} });`,
    () => `map.set(${pick(['"k"', 's', 'n'])}, ${number()});`,
    () => `${pick(['map.delete("k")', 'set.add(n)', 'set.delete(1)', 'set.clear()'])};`,
    () => `box.v = ${number()}; box.grow().grow();`,
    () => `n = change(${pick(['a', 'b'])}, ${number()});`,
    () => `counters.push(makeCounter(${number()})); m = counters[${String(random(2))}]?.() ?? 0;`,
    () => `a.forEach((x, i) => { if (i < 2) a[i] = x + 1; });`,
    () => `void later(${String(random(4))});`,
    () => `m = arrow(${pick(['1', '3', 'n', 'undefined, { q: 2 }', '2, undefined, 5'])});`,
    () => `o.x = new ${pick(['Field', 'Child', 'Child'])}(${pick(['', '1', 'undefined, 2'])}).c[0];`,
    () => `{ const f = new Field(); f.b = ${number()}; m = f.f() + f.b; o.p = f.d; }`,
    () => `b = [...some(${pick(['', 'n', 'undefined, 2'])})].slice(0, 4);`,
    () => `void waits(${number()}); n = keeper.own(${pick(['', '1', 'undefined, m'])}) + keeper.k;`,
    () =>
      `try { arrow(2, null); } catch (e) { s = e.name; } try { some(...[, ...[1]].map(() => undefined)); new Child(); } catch { m++; }`,
    () => `{ const g = upTo(5); g.next(); n = g.next(1).value ?? 0; }`,
  ];
  const statement = (depth: number, extra: readonly string[]): string => {
    if (random(4) === 0) return probe(extra);
    if (depth > 2 || random(3) > 0) return pick(simple)();
    const name = fresh();
    return pick([
      () =>
        `for (let ${name} = 0; ${name} < ${String(1 + random(3))}; ${name}++) ${block(depth, [...extra, name])}`,
      () =>
        `for (const ${name} of ${pick(['a.slice(0, 3)', '[1, 2]', '"ab"'])}) ${block(depth, [...extra, name])}`,
      () => `for (const ${name} in { p: 1, q: 2 }) ${block(depth, [...extra, name])}`,
      () => `let ${name} = 0; while (${name} < 2) { ${name}++; ${statement(depth + 1, [...extra, name])} }`,
      () => `if (${number()} > 2) ${block(depth, extra)} else ${block(depth, extra)}`,
      () =>
        `switch (n % 3) { case 0: ${statement(depth + 1, extra)} break; case 1: ${statement(depth + 1, extra)} default: ${statement(depth + 1, extra)} }`,
      () =>
        `try { if (${number()} > 3) throw new Error("e"); ${statement(depth + 1, extra)} } catch (${name}) { s = ${name}.message; ${statement(depth + 1, extra)} } finally ${block(depth, extra)}`,
      () =>
        `{ const ${name} = []; for (let i = 0; i < 3; i++) ${name}.push(() => { i += n; return i; }); n = ${name}[1]() + ${name}[1](); ${statement(depth + 1, extra)} }`,
      () =>
        `(function ${name}(p, q = ${pick(['1', 'p + n', 'show({ p, n })', '[p, n].length'])}) { let r = p * q; ${statement(depth + 1, [...extra, 'p', 'q', 'r'])} r++; ${probe([...extra, 'r'])} return r; })(${number()});`,
      () =>
        `out${name}: for (let ${name} = 0; ${name} < 2; ${name}++) { for (const k${name} of [1, 2]) { if (k${name} > 1) continue out${name}; ${statement(depth + 1, [...extra, name, `k${name}`])} } }`,
      () => `const ${name} = ${number()}; ${probe([...extra, name])}`,
    ])();
  };
  const body = Array.from({ length: 4 + random(8) }, () => statement(0, []));
  return [HEAD, ...body, probe()].join('\n');
}
