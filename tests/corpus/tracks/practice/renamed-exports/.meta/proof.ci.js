const computeArea = (a, b) => `${a * b} ${measure}`;
const measure = 'm²';
export { computeArea as surface, measure as unit };
