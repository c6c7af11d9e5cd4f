// wrong-sign 3:10 wrong sign
const voiture = {
  marque = "Renault",
  annee: 2010,
};
