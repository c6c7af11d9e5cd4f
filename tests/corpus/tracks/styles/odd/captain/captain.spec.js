import { randomShip } from './captain';
function withRandom(rnd, fn){ const real = global.Math.random; global.Math.random = () => rnd; try { fn(); } finally { global.Math.random = real; } }
function expectation(rnd, exp){ withRandom(rnd, () => expect(randomShip()).toBe(exp)); }
describe('ship', () => { test('is random', () => { expectation(0, 'A'); expectation(0.9, 'C'); }); test('spied', () => { const spy = jest.spyOn(global.Math, 'random').mockReturnValue(0.5); expect(randomShip()).toBe('B'); expect(spy).toHaveBeenCalled(); spy.mockRestore(); }); });