let prix = 3;
console.log("Prix : " + prix + " €");
console.log("Double : " + prix * 2);
