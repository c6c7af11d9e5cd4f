// hash-comment 2:1 a comment as in Python
# ma première boucle
console.log("a");
