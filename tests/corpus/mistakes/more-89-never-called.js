// never-called 2:10 never called
function main() {
  console.log("Hello");
}
