// missing-let 2:1 missing let
var1 = 3;
