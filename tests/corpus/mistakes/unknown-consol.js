// misspelt-name 2:1 console is misspelt
consol.log("a");
