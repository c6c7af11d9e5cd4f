let n = 3;
n > 2 ? console.log("grand") : console.log("petit");
