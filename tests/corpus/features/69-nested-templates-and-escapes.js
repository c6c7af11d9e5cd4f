const f = (x) => `<${x ? `${x}-${`${x}!`}` : "\u00e9"}>`; console.log(f(1), f(0), `a
b`, String.raw`\n${1}`);
