// missing-call 3:5 date method
const d = new Date();
if (d.getDay > 5) console.log("week-end");
