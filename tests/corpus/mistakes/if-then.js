// unexpected-word 3:12 then after the condition
const n = 2;
if (n > 1) then {
  console.log("ok");
}
