export type StorageCode =
  /** The browser gives this page no database (private window, storage switched off, disk failure). */
  | 'unavailable'
  /** Another tab holds the database in an older version and does not let go of it. */
  | 'blocked'
  /** The database is of a newer version of this program: reload the page. */
  | 'outdated'
  /** The disk, or the browser's share of it, is full; nothing was written. */
  | 'quota'
  /** Another tab has changed this draft since it was loaded here; nothing was written. */
  | 'changed-elsewhere'
  /** There is no such draft (any more). */
  | 'missing'
  /** The draft's history does not fit together. */
  | 'damaged'
  /** Anything else that the database says. */
  | 'failed';

/** What storage throws. `problem` is for the message tables, `message` for the console. */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem';

  constructor(
    readonly problem: StorageCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${problem}: ${message}`, options);
  }
}

/** The problem that an error of the database means. */
export function storageProblem(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  const { name, message } =
    error instanceof Error || error instanceof DOMException ? error : { name: '', message: String(error) };
  return new StorageProblem(CODES[name] ?? 'failed', `${name} ${message}`, { cause: error });
}

const CODES: Readonly<Record<string, StorageCode>> = {
  QuotaExceededError: 'quota',
  VersionError: 'outdated',
  // the connection was closed under us: by `blocking` for a newer version, or by the browser
  InvalidStateError: 'outdated',
  SecurityError: 'unavailable',
  UnknownError: 'unavailable',
};
