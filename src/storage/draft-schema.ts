import type { DBSchema } from 'idb';
import type { FeatureCollection } from 'geojson';
import type { Columns } from '../plan/columns';
import type { Footprints } from '../plan/footprints';
import type { Division, Grid, Person } from '../plan/grid';
import type { Entry } from '../plan/journal';
import type { Settings } from '../plan/settings';
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

/** Two lists of many short texts are kept as one text each: read as rows, a million of them take seconds. */
export type StoredFootprints = Omit<Footprints, 'ids' | 'names'> & { readonly ids: string; readonly names: string };

/**
 * A draft lies in five stores: what is read at once is one large value (nine thousand rows of their own take six times as long),
 * what is written with every edit is small.
 */
export interface DraftSchema extends DBSchema {
  drafts: { key: string; value: DraftRow };
  /** By draft. */
  bases: { key: string; value: Omit<Base, 'footprints' | 'context'> };
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
