const turn = (code, first) => String.fromCharCode(((code - first + 13) % 26) + first);
export default (text) => text.replace(/[a-z]/g, (letter) => turn(letter.charCodeAt(0), 97));
