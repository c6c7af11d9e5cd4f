const a = "abricot", b = "banane";
if (a < b) console.log(a);
