// sort-as-text 2:13 numerals put in order as texts
console.log(["10", "9"].sort());
