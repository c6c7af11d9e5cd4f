const Stack = require('./index');
test('Stack is a class', () => { expect(typeof Stack.prototype.constructor).toEqual('function'); });
test('push pop', () => { const s = new Stack(); expect(() => { s.push(1); }).not.toThrow(); s.push(2); expect(s.pop()).toEqual(2); expect(s.peek()).toBe(1); });