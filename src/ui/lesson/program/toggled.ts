/** The indices with one more or one fewer, in rising order. */
export function toggled(indices: readonly number[], index: number): readonly number[] {
  return indices.includes(index)
    ? indices.filter((each) => each !== index)
    : [...indices, index].sort((left, right) => left - right);
}
