const triple = (n) => n * 3;

export default triple;
