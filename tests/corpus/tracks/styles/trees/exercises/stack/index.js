// --- Directions
// Create a stack
class Stack {}

module.exports = Stack;