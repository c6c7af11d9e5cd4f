// wrong-case 2:15 True, as in Python
const ready = True;
console.log(ready);
