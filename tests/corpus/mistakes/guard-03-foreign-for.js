// foreign-for 3:1 foreach with as
const amis = ["Ana", "Bob"];
foreach (amis as ami) {
  console.log(ami);
}
