const list = [
  ['Momo', 300],
  ['Matilda', 240],
];
export const wanted = list[0][0];
export default list;
