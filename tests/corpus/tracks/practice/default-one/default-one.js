export default function () {
  // your code
}
