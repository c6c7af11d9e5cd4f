// order-color-near 2:1 a slip in the name of a colour
background("ligth blue");
disc(10, 10, 5);
