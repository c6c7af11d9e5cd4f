// name-with-sign 2:5 name with sign
let prenom.eleve = "Zoé";
