// return-alone 4:3 the value stands on the line after return
// also undefined-printed
function aire(l, h) {
  return
    l * h;
}
console.log(aire(2, 3));
