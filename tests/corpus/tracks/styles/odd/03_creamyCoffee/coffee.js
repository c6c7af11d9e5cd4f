export default (size) => {};
