// missing-semicolon 2:16 missing semicolon
let nom = "Ana" let age = 12;
