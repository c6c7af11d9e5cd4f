function Player() {
}
module.exports = Player;