// circular 4:18 an object that holds itself, as JSON
const moi = { nom: "Ana" };
moi.ami = moi;
console.log(JSON.stringify(moi));
