export function toFahrenheit(c) {
  return (c * 9) / 5 + 32;
}
