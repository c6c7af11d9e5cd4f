const attendre = (ms) => new Promise((ok) => setTimeout(ok, ms));
async function main() {
  console.log("un");
  await attendre(20);
  console.log("deux");
}
main();
