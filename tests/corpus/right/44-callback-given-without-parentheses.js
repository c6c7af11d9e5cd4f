function bip() {
  console.log("bip");
}
setTimeout(bip, 10);
[1, 2].forEach(bip);
