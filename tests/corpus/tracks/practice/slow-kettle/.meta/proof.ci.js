const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export const boil = async (litres) => {
  await wait(litres > 0 ? 5 : 1);
  if (litres < 0) throw { code: 'negative' };
  if (litres === 0) throw new Error('empty kettle');
  return 100;
};

export const boilAll = (list, callback) => {
  Promise.all(list.map(boil)).then(
    (results) => callback(null, results),
    (error) => callback(error, null)
  );
};
