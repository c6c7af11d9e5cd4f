function Queue() { this.items = []; }
Queue.prototype.add = function (x) { this.items.push(x); return this.items.length; };
Queue.prototype.next = function () { if (this.items.length === 0) throw new RangeError('empty'); return this.items.shift(); };
module.exports = Queue;