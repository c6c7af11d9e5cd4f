// do-without-while 3:1 do without while
let i = 0;
do {
  i++;
}
console.log(i);
