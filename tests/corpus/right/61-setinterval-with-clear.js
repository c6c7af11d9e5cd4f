let k = 0;
const id = setInterval(() => {
  k++;
  console.log("tic", k);
  if (k === 3) clearInterval(id);
}, 100);
