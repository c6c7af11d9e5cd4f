// unused-value 2:1 a text alone at the top
"Bonjour tout le monde";
