const parse = require('./main');

const testParse = () => {
  console.assert(
    JSON.stringify(parse('(()()) ((())) ()')) ===
      JSON.stringify([2, 3, 1])
  )
  console.assert(JSON.stringify(parse('')) === JSON.stringify([]))
}

testParse()
