// missing-name 2:1 no name after let
let = 5;
