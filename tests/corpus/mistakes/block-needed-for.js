// block-needed 3:3 const behind a loop without braces
for (let i = 0; i < 3; i++)
  const square = i * i;
