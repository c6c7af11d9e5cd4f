// thrown-value 2:1 an object is thrown
throw { code: 4 };
