// unclosed-bracket 2:5 half typed: for (let i = 0;
for (let i = 0;
