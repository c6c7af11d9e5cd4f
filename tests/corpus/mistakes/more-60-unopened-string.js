// unopened-string 2:13 unopened string
console.log(Bonjour");
