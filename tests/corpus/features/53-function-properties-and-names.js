const f = function () {}; const g = () => {}; let { h = () => {} } = {}; class K { static m() {} } function def(a, b = 1, ...c) {} 
console.log(f.name, g.name, h.name, K.m.name, def.length, def.name, (function () {}).name === "", (() => {}).toString(), def.toString());
