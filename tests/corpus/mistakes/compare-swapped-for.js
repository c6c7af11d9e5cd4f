// swapped-sign 2:19 =< in the condition of a loop
for (let i = 0; i =< 5; i++) {
  console.log(i);
}
