export function greet(name) {
}