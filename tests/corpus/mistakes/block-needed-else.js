// block-needed 6:3 let behind else without braces
let points = 4;
if (points > 10)
  console.log("gagné");
else
  let message = "encore";
