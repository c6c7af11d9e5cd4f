// extra-bracket 2:24 one closing bracket too many
const liste = [1, 2, 3]];
