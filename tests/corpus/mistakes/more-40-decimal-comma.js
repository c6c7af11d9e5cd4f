// decimal-comma 2:15 decimal comma
const taux = 0,2;
