// name-with-sign 2:5 apostrophe in a name
let aujourd'hui = 3;
