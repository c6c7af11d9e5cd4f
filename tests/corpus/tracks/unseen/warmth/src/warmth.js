export function toFahrenheit(c) {}
