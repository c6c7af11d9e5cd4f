function Player() { this.isPlaying = false; }
Player.prototype.play = function (song) { this.song = song; this.isPlaying = true; };
Player.prototype.like = function () { this.song.persist(true); };
Player.prototype.resume = function () { if (this.isPlaying) throw new Error('song is already playing'); this.isPlaying = true; };
module.exports = Player;