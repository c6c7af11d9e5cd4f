// unclosed-bracket 2:14 unclosed bracket
while (true) {
  const r = prompt("Stop ?");
  if (r === "oui") {
    break;
  }
console.log("fin");
