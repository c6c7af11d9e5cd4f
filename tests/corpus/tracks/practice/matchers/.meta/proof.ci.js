export const make = () => ({ name: 'x', tags: ['a', 'b'], inner: { deep: true, list: [1, , 3] }, none: undefined, n: 5 });
