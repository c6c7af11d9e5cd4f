// rejected-value 3:17 a promise that fails with a text
async function charger() {
  await Promise.reject("panne");
}
charger();
