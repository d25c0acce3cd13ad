/** Things 0 … count − 1 in sets that are joined one by one (union–find, paths halved). */
export interface DisjointSets {
  join(a: number, b: number): void;
  /** One of the set, the same for all of it. */
  root(a: number): number;
}

export function disjointSets(count: number): DisjointSets {
  const parents = new Int32Array(count);
  for (let i = 0; i < count; i++) parents[i] = i;
  const root = (a: number): number => {
    while (parents[a] !== a) a = parents[a] = parents[parents[a]!]!;
    return a;
  };
  return {
    root,
    join(a, b) {
      parents[root(a)] = root(b);
    },
  };
}
