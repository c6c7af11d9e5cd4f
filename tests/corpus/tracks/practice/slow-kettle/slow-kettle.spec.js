import { boil, boilAll } from './slow-kettle';

describe('async', () => {
  test('resolves with the temperature', async () => {
    await expect(boil(1)).resolves.toBe(100);
  });
  xtest('rejects an empty kettle', () => {
    return expect(boil(0)).rejects.toThrow(new Error('empty kettle'));
  });
  xtest('rejects with a plain value', async () => {
    await expect(boil(-1)).rejects.toEqual({ code: 'negative' });
  });
  xtest('tells by callback', (done) => {
    boilAll([1, 2], (error, results) => {
      expect(error).toBe(null);
      expect(results).toEqual([100, 100]);
      done();
    });
  });
  xtest('expects that it expects', async () => {
    expect.assertions(1);
    try {
      await boil(0);
    } catch (error) {
      expect(error.message).toMatch('empty');
    }
  });
});
