import { keysOf, theirName } from './features';
import type { CheckedCollection } from './read-geojson';
import type { LayerKind } from './recognise';

/** Layers of which a plan is made; the background has no fields that matter. */
export type PlanLayer = Exclude<LayerKind, 'context'>;

/** What is read of each layer, by the names of the product; see its readers. */
export const FIELDS: Readonly<Record<PlanLayer, readonly string[]>> = {
  grids: (
    'code name community kind category introduction people responsible party_type party_org party_secretary ' +
    'locked state retired_at reason'
  ).split(' '),
  divisions: ['code', 'level', 'name', 'locked'],
  buildings: ['id', 'name', 'use', 'floors', 'households', 'height'],
};

/** One field that the files call otherwise: `theirs` is read as `ours`. */
export interface FieldName {
  /** null: of every layer that has a field `ours`. */
  readonly layer: PlanLayer | null;
  readonly ours: string;
  readonly theirs: string;
}

/** Whether any feature of the collection has the field, as the file calls it. */
export const hasField = (collection: CheckedCollection, field: string): boolean => keysOf(collection).has(field);

/** Those fields of a layer that at least one feature has, whatever their values, by our names. */
export function fieldsOf(collection: CheckedCollection, layer: PlanLayer): ReadonlySet<string> {
  const keys = keysOf(collection);
  return new Set(
    FIELDS[layer].filter((field) => {
      const theirs = theirName(collection, field);
      return theirs !== null && keys.has(theirs);
    }),
  );
}

/**
 * The collection with its fields called as the product calls them. Where several names are given for one field, the first that
 * the file has counts. A field is renamed, not copied: what it was called is not written again, and what stood under our name
 * makes way. `used` are the names that the file had.
 */
export function renameFields(
  collection: CheckedCollection,
  layer: PlanLayer,
  names: readonly FieldName[],
): { readonly collection: CheckedCollection; readonly used: readonly FieldName[] } {
  const keys = keysOf(collection);
  const used = names
    .filter((name) => FIELDS[layer].includes(name.ours) && (name.layer ?? layer) === layer)
    .filter(({ theirs }) => keys.has(theirs));
  const sources = new Map<string, string>();
  for (const { ours, theirs } of used) if (!sources.has(ours)) sources.set(ours, theirs);
  return { collection: sources.size === 0 ? collection : { ...collection, names: sources }, used };
}
