import type { FeatureCollection } from 'geojson';
import type { EntryChange } from '../session/entry-change';
import { feature, shapeToGeoJson } from './to-geojson';

export const changeFeatures = ({ before, after }: EntryChange): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    ...after.map((shape) => feature(shapeToGeoJson(shape), { role: 'after' })),
    ...before.map((shape) => feature(shapeToGeoJson(shape), { role: 'before' })),
  ],
});
