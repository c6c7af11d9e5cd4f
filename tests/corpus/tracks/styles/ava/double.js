export default function double(x) {
}