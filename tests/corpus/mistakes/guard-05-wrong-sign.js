// wrong-sign 2:25 slashes instead of backslashes before quotes
console.log("Elle a dit /"bonjour/" en souriant");
