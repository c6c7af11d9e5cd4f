// timer-without-end 4:3 the function starts itself again every time
function blink() {
  console.log("blink");
  setTimeout(blink, 500);
}
blink();
