// quote-inside-text 2:24 quote inside text
const phrase = 'Aujourd'hui il fait beau';
