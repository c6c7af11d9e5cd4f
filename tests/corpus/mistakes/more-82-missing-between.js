// missing-between 3:12 missing between
const x = 3;
const y = 2 x;
