// extra-bracket 2:23 one closing parenthesis too many
console.log("Bonjour"));
