// name-with-space 2:5 name with space
let nombre de vies = 3;
