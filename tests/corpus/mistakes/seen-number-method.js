// method-of-kind 3:12 number method
function crie(t) {
  return t.toUpperCase();
}
for (const v of JSON.parse('["a", 1]')) console.log(crie(v));
