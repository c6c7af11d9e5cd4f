// property-called 3:18 a property of an object is called
const velo = { vitesse: 20 };
console.log(velo.vitesse());
