const { expect } = require('chai');
const { fizz } = require('../src/fizz');
describe('fizz', function() { this.timeout(3000); it('should return Fizz', function() { expect(fizz(3)).to.equal('Fizz'); expect(fizz(3)).to.be.a('string'); }); it('numbers', () => { expect(fizz(2)).to.be.a('number').that.equals(2); expect(fizz(15)).to.have.lengthOf(8); }); });