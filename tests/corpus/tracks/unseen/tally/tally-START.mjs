export default class Tally {
  add(mark) {}
}
