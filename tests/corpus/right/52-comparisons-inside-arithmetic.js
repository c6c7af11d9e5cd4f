const notes = [8, 12, 15];
let recus = 0;
for (const n of notes) recus += n >= 10;
console.log(recus);
