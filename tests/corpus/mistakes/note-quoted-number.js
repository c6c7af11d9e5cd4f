// quoted-number 3:8 quotes around a number that an order takes
avancer(50);
droite("90");
avancer(50);
