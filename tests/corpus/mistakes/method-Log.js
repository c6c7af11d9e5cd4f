// wrong-case 2:9 Log with a capital
console.Log("a");
