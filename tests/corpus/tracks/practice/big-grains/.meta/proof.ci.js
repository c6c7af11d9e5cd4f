export const square = (n) => 2n ** BigInt(n - 1);
export const total = Array.from({ length: 64 }, (_, index) => square(index + 1)).reduce((a, b) => a + b, 0n);
