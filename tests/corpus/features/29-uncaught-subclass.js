class E2 extends RangeError {} 
function go(n) { if (n === 0) throw new E2("zéro"); go(n - 1); }
go(3);
