// foreign-for 2:1 a loop as in Python
for i in range(5) {
  console.log(i);
}
