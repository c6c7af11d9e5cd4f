class Person { }
module.exports = Person;