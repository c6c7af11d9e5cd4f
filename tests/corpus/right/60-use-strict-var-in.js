"use strict";
var s = "";
for (var i = 0; i < 3; i++) s += i;
console.log(s, i);
