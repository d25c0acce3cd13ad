type Joined<Table> = (Table extends object ? (table: Table) => void : never) extends (all: infer All) => void
  ? All
  : never;

/**
 * Tables of messages as one. It has no prototype, so that no key is in it that nobody wrote (`constructor`), and engines look its keys up
 * in a table: other objects get a class of their own with every key that comes in, which for some thousand keys is slow to load.
 */
export const joined = <Tables extends readonly object[]>(...tables: Tables): Joined<Tables[number]> =>
  Object.assign(Object.create(null) as object, ...tables) as Joined<Tables[number]>;
