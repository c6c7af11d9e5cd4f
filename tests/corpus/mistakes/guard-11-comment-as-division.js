// comment-as-division 3:22 two slashes for a whole division
const pages = 17;
const moitie = pages // 2;
console.log(moitie);
