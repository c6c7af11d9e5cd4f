// extra-bracket 5:1 one closing brace too many at the end
if (3 > 2) {
  console.log("oui");
}
}
