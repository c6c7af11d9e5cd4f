export default class Counter {
  // your code
}
