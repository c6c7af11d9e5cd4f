// type-word 2:1 a type in place of let
int age = 15;
console.log(age);
