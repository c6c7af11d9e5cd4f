// name-with-digit 2:7 a name that starts with a digit
const 2players = true;
