const o = { a: 1 };
delete o.a;
const tag = (s) => console.log(s[0]);
tag`x`;
