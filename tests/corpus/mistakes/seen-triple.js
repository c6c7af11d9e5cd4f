// triple-quote 2:11 triple
const t = '''Bonjour
à tous''';
console.log(t);
