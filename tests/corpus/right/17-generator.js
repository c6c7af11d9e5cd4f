function* pairs() {
  let n = 0;
  while (true) yield (n += 2);
}
for (const p of pairs()) {
  if (p > 6) break;
  console.log(p);
}
