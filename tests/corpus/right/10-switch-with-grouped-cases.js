function saison(mois) {
  switch (mois) {
    case 12:
    case 1:
    case 2:
      return "hiver";
    case 6:
    case 7:
    case 8:
      return "été";
    default:
      return "mi-saison";
  }
}
console.log(saison(1), saison(7), saison(4));
