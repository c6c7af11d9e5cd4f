// unclosed-bracket 3:7 the parenthesis of while is not closed
let n = 10;
while (n > 0 {
  n = n - 1;
}
