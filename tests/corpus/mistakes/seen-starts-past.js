// starts-past-end 3:10 starts past
const t = [1, 2, 3];
for (let k = t.length; k > 0; k--) {
  console.log(t[k]);
}
