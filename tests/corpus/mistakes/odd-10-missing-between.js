// missing-between 2:17 a comma is missing between two numbers of a call
rectangle(10, 20 100, 50);
couleur("rouge");
