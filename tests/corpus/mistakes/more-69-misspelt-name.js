// misspelt-name 2:1 misspelt name
consoel.log("salut");
