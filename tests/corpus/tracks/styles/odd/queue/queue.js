function Queue() {
}
module.exports = Queue;