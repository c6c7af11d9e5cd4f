// needs-function 2:31 filter is given a text
console.log(["a", "b"].filter("a"));
