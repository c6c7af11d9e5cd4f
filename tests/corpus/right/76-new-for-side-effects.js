class Log { constructor() { console.log("né"); } }
new Log();
