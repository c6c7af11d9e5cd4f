// foreign-for 2:1 foreign for
for i = 0 to 10 {
  console.log(i);
}
