// stray-declaration 3:1 let before an order
let fruit = "figue";
let console.log(fruit);
