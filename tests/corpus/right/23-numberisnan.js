const n = Number("abc");
if (Number.isNaN(n)) console.log("pas un nombre");
