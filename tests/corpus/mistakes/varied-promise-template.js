// missing-await 4:13 a function that returns a promise is not waited for
const wait = (ms) => new Promise((done) => setTimeout(() => done("ready"), ms));
async function go() {
  const r = wait(10);
  console.log(`Result: ${r}`);
}
go();
