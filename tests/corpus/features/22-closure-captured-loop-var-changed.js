const fs = []; for (let i = 0; i < 6; i++) { fs.push(() => i); i++; } console.log(fs.map((f) => f()));
