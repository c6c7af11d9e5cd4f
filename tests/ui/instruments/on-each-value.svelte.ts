/** Calls back with each value that `read` answers as state changes, until the returned function is called. */
export function onEachValue<Value>(read: () => Value, call: (value: Value) => void): () => void {
  return $effect.root(() => {
    $effect(() => {
      call(read());
    });
  });
}
