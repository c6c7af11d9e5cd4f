// order-color-near 2:1 the feminine of a colour
couleur("bleue");
avancer(50);
