let c = 0; const t = [5, 3, 9, 1]; t.sort((a, b) => { c++; return a - b; }); console.log(t, c > 0);
const u = ["é", "a", "z"].sort((a, b) => a.localeCompare(b)); console.log(u);
