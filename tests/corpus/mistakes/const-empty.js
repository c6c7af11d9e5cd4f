// missing-initial-value 2:7 a constant without a value
const pi;
pi = 3.14;
