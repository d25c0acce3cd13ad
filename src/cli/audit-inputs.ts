import { webcrypto } from 'node:crypto';
import { basename } from 'node:path';
import type { Input } from '../report/audit';

/** Files as they are read: what they were taken for, and their SHA-256, which threads of Node compute beside the reading. */
export interface Inputs {
  saw(layer: string, path: string, bytes: Uint8Array): void;
  /** All of them, in the order in which they were read. */
  list(): Promise<Input[]>;
}

export function takeInputs(): Inputs {
  const seen: Promise<Input>[] = [];
  return {
    saw(layer, path, bytes) {
      const hash = webcrypto.subtle.digest('SHA-256', bytes);
      seen.push(
        hash.then((digest) => ({
          layer,
          file: basename(path),
          bytes: bytes.byteLength,
          sha256: Buffer.from(digest).toString('hex'),
        })),
      );
    },
    list: () => Promise.all(seen),
  };
}
