// function-without-return 5:13 function without return
function getUser() {
  const user = { name: "Zed" };
}
console.log(getUser().name);
