// unexpected-word 3:14 then and no braces
let x = 5;
if (x === 5) then
  console.log("cinq");
