// semicolon-inside 2:20 a semicolon before the bracket that closes
console.log("salut";)
