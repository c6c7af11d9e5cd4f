// reserved-word 2:5 class as a name
let class = "seconde";
