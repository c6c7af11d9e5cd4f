// call-without-parentheses 2:1 an order without parentheses
avancer 100;
droite(90);
