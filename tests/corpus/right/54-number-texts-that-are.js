const prix = { "1": "un", 2: "deux" };
console.log(prix[1] + prix["2"]);
