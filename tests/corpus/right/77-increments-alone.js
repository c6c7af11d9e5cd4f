let i = 0;
i++;
++i;
i--;
console.log(i);
