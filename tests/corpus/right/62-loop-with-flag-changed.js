let fini = false;
let n = 0;
function pas() {
  n++;
  if (n > 3) fini = true;
}
while (!fini) pas();
console.log(n);
