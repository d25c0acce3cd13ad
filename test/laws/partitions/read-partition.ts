import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renameFields, type FieldName } from '../../../src/formats/field-names';
import { isProblem } from '../../../src/formats/file-problem';
import { readCollection } from '../../../src/formats/read-collection';
import { takeFiles } from '../../../src/formats/take-files';

import type { Grid } from '../../../src/plan/grid';

/** A partition as others published it. */
export interface Partition {
  readonly folder: string;
  readonly grids: string;
  /** What its fields are called; ours first. */
  readonly names: Readonly<Record<string, string>>;
  /** What a grid lies in, by its code, where no field says it. */
  communityOf?(code: string): string;
}

/** Its rows, by the readers of the product. Throws where the file has a problem. */
export function readPartition({ grids, names, communityOf }: Partition, folder: string): readonly Grid[] {
  const fields = Object.entries(names).map(([ours, theirs]): FieldName => ({ layer: 'grids', ours, theirs }));
  const read = readCollection(readFileSync(join(folder, grids)), grids, { shortRings: 'left-out' });
  if (isProblem(read)) throw new Error(JSON.stringify(read));
  const layers = takeFiles([{ collection: renameFields(read, 'grids', fields).collection, kind: 'grids' }]);
  if (layers.problems.length > 0) throw new Error(JSON.stringify(layers.problems[0]));
  if (!communityOf) return layers.grids;
  return layers.grids.map((row) => ({ ...row, community: communityOf(row.code) }));
}
