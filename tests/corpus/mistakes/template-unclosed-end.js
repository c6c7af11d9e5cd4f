// unclosed-template 3:15 a template on the last line is not closed
let points = 12;
let message = `You have ${points} points;
