// misspelt-method 3:7 push is misspelt
const liste = [];
liste.pusch(3);
