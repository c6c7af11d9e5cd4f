function vowelCount(text) {
  return text.replace(/[^aeiou]/g, '').length;
}
