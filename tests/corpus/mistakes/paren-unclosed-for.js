// unclosed-bracket 2:5 the parenthesis of for is not closed
for (let i = 0; i < 5; i++ {
  console.log(i);
}
