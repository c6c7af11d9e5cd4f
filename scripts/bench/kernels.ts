/** Work that every engine here can do: ES5, and on a last line of its own an expression that is worth a number. */
export const kernels: Readonly<Record<string, string>> = {
  'calls (fib 18)': 'function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }\nfib(18)',
  counting: 'var s = 0; for (var i = 0; i < 100000; i++) { s = (s + i * 3) % 1000; }\ns',
  sieve:
    'var n = 20000, f = [], c = 0; for (var i = 2; i < n; i++) { if (!f[i]) { c++; for (var j = i * 2; j < n; j += i) { f[j] = true; } } }\nc',
  'nested loops':
    'var c = 0; for (var a = 1; a < 60; a++) for (var b = a; b < 60; b++) for (var d = b; d < 80; d++) if (a * a + b * b === d * d) c++;\nc',
  'list methods':
    'var l = []; for (var i = 0; i < 6000; i++) l.push(i);\nl.map(function (x) { return x * 2; }).filter(function (x) { return x % 3 === 0; }).reduce(function (a, b) { return a + b; }, 0)',
  'sorting by hand':
    'var l = []; for (var i = 0; i < 220; i++) l.push((i * 7919) % 1009); for (var a = 0; a < l.length; a++) for (var b = 0; b < l.length - 1; b++) if (l[b] > l[b + 1]) { var t = l[b]; l[b] = l[b + 1]; l[b + 1] = t; }\nl[5]',
  sort: 'var l = []; for (var i = 0; i < 1500; i++) l.push((i * 7919) % 10007); l.sort(function (a, b) { return a - b; });\nl[5]',
  texts:
    "var s = ''; for (var i = 0; i < 8000; i++) s += String.fromCharCode(97 + (i % 26)); var c = 0; for (var j = 0; j < s.length; j++) if (s.charAt(j) === 'e') c++;\nc",
  words:
    "var t = 'le chat et la souris et le chien ', s = ''; for (var i = 0; i < 60; i++) s += t; var w = s.split(' '), n = {}; for (var j = 0; j < w.length; j++) n[w[j]] = (n[w[j]] || 0) + 1;\nn['et']",
  objects:
    'var l = []; for (var i = 0; i < 8000; i++) l.push({ x: i, y: i * 2 }); var s = 0; for (var j = 0; j < l.length; j++) s += l[j].x + l[j].y;\ns',
  prototypes:
    'function P(x) { this.x = x; } P.prototype.add = function (n) { this.x += n; return this; }; var p = new P(0); for (var i = 0; i < 20000; i++) p.add(i).add(1);\np.x',
  closures:
    'function make() { var n = 0; return function () { n++; return n; }; } var s = 0; for (var i = 0; i < 200; i++) { var f = make(); for (var j = 0; j < 60; j++) s += f(); }\ns',
  matrix:
    'var n = 24, a = [], b = [], c = []; for (var i = 0; i < n; i++) { a[i] = []; b[i] = []; c[i] = []; for (var j = 0; j < n; j++) { a[i][j] = i + j; b[i][j] = i - j; c[i][j] = 0; } } for (i = 0; i < n; i++) for (j = 0; j < n; j++) for (var k = 0; k < n; k++) c[i][j] += a[i][k] * b[k][j];\nc[3][4]',
  numbers: 'var s = 0; for (var i = 1; i < 30000; i++) { s += Math.sqrt(i) * Math.sin(i); }\nMath.round(s)',
};
