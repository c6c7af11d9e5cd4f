// missing-call 3:1 an order without its parentheses
avancer(50);
droite;
avancer(50);
