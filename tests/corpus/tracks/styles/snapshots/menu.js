function menuOf(dishes) {}

module.exports = { menuOf };
