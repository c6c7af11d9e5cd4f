export const accumulate = (list, fn) => list.map((value, index) => fn(value, index));
export const once = (fn) => {
  let result;
  let isCalled = false;
  return (...values) => {
    if (!isCalled) result = fn(...values);
    isCalled = true;
    return result;
  };
};
