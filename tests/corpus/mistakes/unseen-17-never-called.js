// never-called 3:10 several functions none called
function a() { console.log("a"); }
function main() {
  a();
}
