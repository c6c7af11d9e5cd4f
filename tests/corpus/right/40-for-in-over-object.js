const ages = { Ana: 15, Bo: 16 };
for (const nom in ages) console.log(nom + " a " + ages[nom] + " ans");
