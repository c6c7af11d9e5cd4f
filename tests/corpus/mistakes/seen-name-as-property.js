// name-as-property 4:13 name as property
const ages = { lea: 15, tom: 16 };
const qui = "lea";
console.log(ages.qui);
