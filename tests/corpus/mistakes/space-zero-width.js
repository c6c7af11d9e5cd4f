// invisible-character 2:14 a zero-width space was copied along
let total = 3​ + 4;
console.log(total);
