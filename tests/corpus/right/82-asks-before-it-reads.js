// A property may be missing: the program asks with ?. and shows undefined on purpose.
const week = { monday: { room: 12 } };
let free;
console.log(week.tuesday?.room, free);
console.log(week.tuesday?.['room'], week.monday?.room ?? 'none');
function show(value) {
  console.log(`${`<${value}>`} ${{ a: 1 }.a}`);
}
let result = 1;
result = show(result);
result = 2;
console.log(result);
