// in-list 3:7 in list
const pays = ["France", "Mali"];
if (!("Mali" in pays)) console.log("absent");
