export default (size) => `coffee, ${size}`;
