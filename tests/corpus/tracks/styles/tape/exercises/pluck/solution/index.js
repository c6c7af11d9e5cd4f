module.exports = function pluck (list, key) { return list.map(function (x) { return x[key] }) }
