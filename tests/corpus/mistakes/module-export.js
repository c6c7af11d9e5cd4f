// module-line 3:1 a line that gives something to another file
let total = 3;
export default total;
