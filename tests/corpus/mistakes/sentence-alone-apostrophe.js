// sentence-alone 3:1 a message copied out as it is
console.log("Marché");
Message : le nom consol n'existe pas
