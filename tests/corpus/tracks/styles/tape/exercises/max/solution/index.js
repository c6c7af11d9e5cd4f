module.exports = function max (list) { if (!list.length) throw new Error("empty list"); return Math.max.apply(null, list) }
