// called-at-once 3:46 resolve is called at once
function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve(), ms));
}
wait(100).then(() => console.log("ok"));
