// else-needs-block 6:1 two instructions before else
let age = 14;
if (age < 18)
  console.log("minor");
  console.log("no entry");
else
  console.log("adult");
