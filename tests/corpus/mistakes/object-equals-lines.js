// wrong-sign 3:8 = in an object over several lines
const player = {
  name = "Sam",
  score: 10,
};
console.log(player.score);
