type Column = Uint8Array | Int32Array | Uint32Array;

/** The same column with room for at least so many values: what is asked for bit by bit is copied a few times only. */
export function grown<C extends Column>(column: C, length: number): C {
  if (length <= column.length) return column;
  const larger = new (column.constructor as new (length: number) => C)(Math.max(length, column.length * 2));
  larger.set(column);
  return larger;
}
