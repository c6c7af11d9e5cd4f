// missing-parentheses 2:1 for without parentheses
for let i = 0; i < 3; i++ {
  console.log(i);
}
