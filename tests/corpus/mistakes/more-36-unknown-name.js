// unknown-name 2:14 unknown name
let prenom = Camille;
