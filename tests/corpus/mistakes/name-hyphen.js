// name-with-sign 2:5 a name with a hyphen
let prix-total = 12;
