// loop-growing 3:17 loop growing
const l = [1, 2];
for (let i = 0; i < l.length; i++) {
  l.push(l[i] * 2);
}
