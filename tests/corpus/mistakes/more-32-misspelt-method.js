// misspelt-method 3:7 misspelt method
const liste = [3, 1, 2];
liste.srot();
