// missing-parentheses 3:1 then without braces end
let a = 3;
if a > 2 then
  console.log("oui")
end
