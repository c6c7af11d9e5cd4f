/** An error as JSON: class, message and stack, read without running any code of the program. */
export function describeError(p, inspect, value) {
  /** Joined by hand: the engine keeps what it writes as JSON in lists, whose setters may be the program's. */
  const json = (kind, name, message, stack) =>
    '{"kind":"' +
    kind +
    '","name":' +
    p.quote(name) +
    ',"message":' +
    p.quote(message) +
    ',"stack":' +
    p.quote(stack) +
    '}';
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || !p.isError(value)) {
    return json('thrown-value', '', p.stringSlice(inspect(value, true), 0, 1000), '');
  }
  const read = (key) => {
    let holder = value;
    for (let level = 0; holder !== null && level < 50; level++) {
      const found = p.getOwnPropertyDescriptor(holder, key);
      if (found !== undefined) return 'value' in found ? found.value : undefined;
      holder = p.getPrototypeOf(holder);
    }
    return undefined;
  };
  const kinds = [
    ['syntax', p.syntaxErrorPrototype],
    ['reference', p.referenceErrorPrototype],
    ['type', p.typeErrorPrototype],
    ['range', p.rangeErrorPrototype],
    ['internal', p.internalErrorPrototype],
  ];
  let kind = 'error';
  let prototype = p.getPrototypeOf(value);
  for (let level = 0; prototype !== null && level < 50; level++) {
    for (let i = 0; i < kinds.length; i++)
      if (kinds[i][1] === prototype && kind === 'error') kind = kinds[i][0];
    prototype = p.getPrototypeOf(prototype);
  }
  const name = read('name');
  const message = read('message');
  const stack = p.getOwnPropertyDescriptor(value, 'stack');
  return json(
    kind,
    typeof name === 'string' ? p.stringSlice(name, 0, 100) : 'Error',
    message === undefined ? '' : p.stringSlice(inspect(message, true), 0, 1000),
    stack !== undefined && typeof stack.value === 'string' ? p.stringSlice(stack.value, 0, 5000) : '',
  );
}
