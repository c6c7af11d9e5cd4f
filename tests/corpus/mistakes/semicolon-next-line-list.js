// line-goes-on 2:22 the second line begins with a list
const nom = "Sam" + 1
[1, 2].forEach((n) => console.log(n + nom));
