import type { DBSchema } from 'idb';
import type { FeatureCollection } from 'geojson';
import type { Columns } from '../plan/columns';
import type { Footprints } from '../plan/footprints';
import type { Division, Grid, Person } from '../plan/grid';
import type { Entry } from '../plan/journal';
import type { RowPack } from '../plan/row-pack';
import type { Settings } from '../plan/settings';
import type { Input } from '../report/audit';
import type { Upgrade } from './open-database';

/** What a draft starts from. The journal leads from here to the plan as it stands. */
export interface Base {
  readonly grids: readonly Grid[];
  readonly divisions: readonly Division[];
  readonly people: readonly Person[];
  readonly settings: Settings;
  readonly footprints: Footprints;
  /** Background that is only looked at. */
  readonly context: FeatureCollection | null;
  /** Fields that its files had; left out of drafts of an earlier version. */
  readonly columns?: Columns;
  /** The files themselves, as they were read. */
  readonly inputs?: readonly Input[];
}

/** A draft in a list. Times are ISO 8601, UTC. */
export interface DraftSummary {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly changed: string;
  /** Of the plan as it stands. */
  readonly counts: { readonly grids: number; readonly divisions: number; readonly buildings: number };
}

/** The row of a draft: its summary, where its history stands, and how often it was written to. */
export interface DraftRow extends DraftSummary {
  readonly cursor: number;
  /** One more with every change to the plan: a tab that holds an older number has not seen them all. */
  readonly revision: number;
}

/** Rows are kept packed: put in as they are, the million numbers of a city would stop the page. An earlier version kept them as they are. */
export type StoredBase = Omit<Base, 'footprints' | 'context' | 'grids' | 'divisions'> & {
  readonly grids: RowPack | readonly Grid[];
  readonly divisions: RowPack | readonly Division[];
};

/** Footprints as an earlier version stored them: ids and names as lists, in portions of JSON or each as one. */
export type ListedFootprints = Omit<Footprints, 'ids' | 'names' | 'named'> & {
  readonly ids: readonly string[] | string;
  readonly names: readonly string[] | string;
};

export type StoredFootprints = Footprints | ListedFootprints;

/**
 * A draft lies in five stores: what is read at once is one large value (nine thousand rows of their own take six times as long),
 * what is written with every edit is small.
 */
export interface DraftSchema extends DBSchema {
  drafts: { key: string; value: DraftRow };
  /** By draft. */
  bases: { key: string; value: StoredBase };
  footprints: { key: string; value: StoredFootprints };
  contexts: { key: string; value: FeatureCollection };
  /** Codes that were exported, by draft. */
  issued: { key: string; value: readonly string[] };
  /** By draft and sequence number. */
  entries: { key: [draft: string, seq: number]; value: Entry };
  /** 'last-opened': the id of a draft. */
  marks: { key: string; value: string };
}

export const UPGRADES: readonly Upgrade<DraftSchema>[] = [
  (database) => {
    database.createObjectStore('drafts', { keyPath: 'id' });
    for (const name of ['bases', 'footprints', 'contexts', 'issued', 'entries', 'marks'] as const)
      database.createObjectStore(name);
  },
];

/** Where the parts of a draft lie, except for its row and its entries: one value each, under its id. */
export const PARTS = ['bases', 'footprints', 'contexts', 'issued'] as const;
