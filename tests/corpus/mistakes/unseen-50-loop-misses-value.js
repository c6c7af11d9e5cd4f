// loop-misses-value 9:7 the break is jumped past
let laps = 1;
const runner = "Zoe";

console.log(runner + " starts running");
while (true) {
  console.log(runner + " runs lap " + laps);
  laps = laps + 2;
  if (laps === 10) {
    break;
  }
}
console.log("Time for a rest");
