import { isMessage, type MessageKey } from './zh';

export type StorageCode = {
  [Key in MessageKey]: Key extends `storage.${infer Code}.do` ? Code : never;
}[MessageKey];

/** The code that an error of the storage carries; `failed` for one of another kind. */
export function storageCodeOf(error: unknown): StorageCode {
  const problem = typeof error === 'object' && error !== null && 'problem' in error ? String(error.problem) : '';
  return isMessage(`storage.${problem}.do`) ? (problem as StorageCode) : 'failed';
}
