export function greet(name) {}
