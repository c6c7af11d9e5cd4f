// extra-bracket 6:3 extra bracket
for (let i = 0; i < 3; i++) {
  if (i === 1) {
    console.log(i);
  }
  }
}
