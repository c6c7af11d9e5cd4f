// written-twice 5:10 two functions of one name
function show() {
  console.log("first");
}
function show() {
  console.log("second");
}
show();
