// await-outside-async 6:16 await in a function that is not async
function lireNote() {
  return Promise.resolve(12);
}
function afficher() {
  const note = await lireNote();
  console.log(note);
}
afficher();
