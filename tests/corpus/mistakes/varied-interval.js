// timer-without-end 3:1 nothing stops the interval
let seconds = 0;
setInterval(() => {
  seconds = seconds + 1;
  console.log(seconds);
}, 1000);
