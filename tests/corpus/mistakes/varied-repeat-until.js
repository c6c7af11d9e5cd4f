// foreign-for 3:1 repeat until of another language
let i = 0;
repeat {
  i++;
} until (i > 3);
