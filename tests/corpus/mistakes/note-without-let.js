// missing-let 2:1 a name is created without let
somme = 3 + 4;
console.log(somme);
