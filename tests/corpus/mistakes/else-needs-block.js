// else-needs-block 5:1 two instructions before else
let n = 12;
if (n > 10) console.log("grand");
  console.log("vraiment grand");
else console.log("petit");
