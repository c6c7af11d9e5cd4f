const chai = require('chai');
const should = chai.should();
const Person = require('../src/people');
describe('Person', () => { let p; before(() => { p = new Person('Ana', 3); }); it('has props', () => { p.should.have.property('name').equal('Ana'); p.should.be.an.instanceof(Person); p.age.should.equal(3); p.should.have.all.keys('name', 'age'); }); it('throws', () => { (() => new Person()).should.throw(TypeError, /name/); }); it('from', () => { Person.from({name:'Z', age: 1}).greet().should.be.a('string').and.include('Z'); }); });