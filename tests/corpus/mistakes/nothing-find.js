// nothing-found 4:13 find found nothing
const users = [{ name: "Ana" }];
const found = users.find((user) => user.name === "Bob");
console.log(found.name);
