// called-at-once 5:12 the function is called at once in place of being given
function tic() {
  console.log("tic");
}
setTimeout(tic(), 1000);
