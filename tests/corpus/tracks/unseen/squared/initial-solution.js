function squared(n) {
}
