console.clear();

const words = ['sun', 'river', 'moss'];
const longest = null;

export { longest };
