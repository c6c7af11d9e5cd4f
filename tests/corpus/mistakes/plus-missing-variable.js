// missing-between 3:19 a sign is missing between two values
const first = "Ada";
const full = first "Lovelace";
console.log(full);
