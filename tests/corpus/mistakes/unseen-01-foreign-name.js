// foreign-name 2:1 System.out.println
System.out.println("Bonjour");
