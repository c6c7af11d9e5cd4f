// foreign-method 2:9 println, as in Java
console.println("a");
