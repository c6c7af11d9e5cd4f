// index-past-end 4:15 index past end
const users = [{ name: "A" }, { name: "B" }];
for (let i = 0; i <= users.length; i++) {
  console.log(users[i].name);
}
