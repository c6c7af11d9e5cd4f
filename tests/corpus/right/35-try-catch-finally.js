try {
  JSON.parse("{");
} catch {
  console.log("texte illisible");
} finally {
  console.log("fini");
}
