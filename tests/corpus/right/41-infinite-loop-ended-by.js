function demander() {
  while (true) {
    const r = Number(prompt("Un nombre ?"));
    if (r > 12) return r;
    console.log("trop petit");
  }
}
console.log(demander());
