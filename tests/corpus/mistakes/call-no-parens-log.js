// call-without-parentheses 2:1 console.log without parentheses
console.log "Bonjour";
