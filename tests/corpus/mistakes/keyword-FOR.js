// misspelt-keyword 2:1 for in capitals
FOR (let i = 0; i < 3; i++) {
  console.log(i);
}
