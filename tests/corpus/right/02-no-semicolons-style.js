const noms = ['Ana', 'Bo']
noms.forEach(nom => console.log(`Salut ${nom}`))
let total = 0
for (const n of [1, 2, 3]) total += n
console.log(total)
