export const NEARLY_PI = 3.14;
export default { sides: 4 };
