// break-in-callback 3:16 break every
[1, 2, 3].forEach((n) => {
  if (n === 2) break;
  console.log(n);
});
