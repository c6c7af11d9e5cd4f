// missing-break 4:3 case without break
const fruit = "pomme";
switch (fruit) {
  case "pomme":
    console.log("rouge");
  case "banane":
    console.log("jaune");
}
