// semicolon-after-loop 3:28 a semicolon after the head of the loop
let somme = 0;
for (let i = 0; i < 3; i++); {
  somme = somme + 2;
}
console.log(somme);
