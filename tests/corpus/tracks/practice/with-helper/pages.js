export const pages = { Momo: 300, Matilda: 240 };
