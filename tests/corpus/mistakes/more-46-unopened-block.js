// unopened-block 3:1 unopened block
let n = 3;
if (n > 2)
  console.log("grand");
  console.log("vraiment");
}
