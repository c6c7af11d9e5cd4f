// unclosed-comment 2:1 the comment at the top ends with the signs swapped
/* My first program /*
console.log("Hello");
