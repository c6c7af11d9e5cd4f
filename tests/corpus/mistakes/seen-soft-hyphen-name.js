// invisible-character 3:16 soft hyphen name
let points = 3;
console.log(poi‍nts);
