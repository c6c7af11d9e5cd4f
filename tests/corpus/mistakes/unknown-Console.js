// wrong-case 2:1 Console with a capital
Console.log("a");
