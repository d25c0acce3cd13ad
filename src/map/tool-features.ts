import type { Feature, FeatureCollection } from 'geojson';
import { places } from '../geometry/ring';
import { isRefusal, type Refusal } from '../plan/edit';
import { countOf } from '../plan/footprints';
import { householdClass } from '../plan/target';
import type { World } from '../plan/world';
import type { Preview, PreviewPart } from '../session/session';
import type { Snapped, ToolView } from '../tools/tool';
import { householdText } from './grid-features';
import { labelPlace } from './label-place';
import { feature, lineToDegrees, placeToDegrees, pointFeature, shapeToGeoJson } from './to-geojson';

/** The line being drawn, its handles, what it snapped to, and the mark where it is refused. */
export function toolFeatures(view: ToolView | null, outcome: Preview | Refusal | null): FeatureCollection {
  const features: Feature[] = [];
  if (view) {
    if (view.aim?.guide) features.push(...guideFeatures(view.aim.guide));
    const leg = view.aim?.trace;
    if (leg && typeof leg !== 'string')
      features.push(feature({ type: 'LineString', coordinates: lineToDegrees(leg.line) }, { role: 'traced' }));
    if (view.line.length >= 4) features.push(...lineFeatures(view));
    for (const at of view.handles) features.push(pointFeature(at, { role: 'handle' }));
    if (view.snapped) features.push(pointFeature(view.snapped.at, { role: 'snap', to: view.snapped.to }));
  }
  if (outcome && isRefusal(outcome) && outcome.at) features.push(pointFeature(outcome.at, { role: 'refusal' }));
  return { type: 'FeatureCollection', features };
}

/** The grids as the edit would leave them, each with a label that says its households. */
export function partFeatures(world: World, parts: readonly PreviewPart[]): FeatureCollection {
  return { type: 'FeatureCollection', features: parts.flatMap((part) => featuresOfPart(world, part)) };
}

/** The line on which a right angle or a parallel is kept, and the edge that it goes by. */
const guideFeatures = ({ line, edge }: NonNullable<Snapped['guide']>): Feature[] => [
  feature({ type: 'LineString', coordinates: lineToDegrees(edge) }, { role: 'guide-edge' }),
  feature({ type: 'LineString', coordinates: lineToDegrees(line) }, { role: 'guide' }),
];

function lineFeatures({ line, closed }: ToolView): Feature[] {
  const path = lineToDegrees(line);
  const [first] = places(line);
  if (!closed || !first || path.length < 3)
    return [feature({ type: 'LineString', coordinates: path }, { role: 'line' })];
  const ring = [...path, placeToDegrees(first)];
  return [
    feature({ type: 'Polygon', coordinates: [ring] }, { role: 'area' }),
    feature({ type: 'LineString', coordinates: ring }, { role: 'line' }),
  ];
}

function featuresOfPart(world: World, part: PreviewPart): Feature[] {
  const { kind, households, estimated, buildings, m2, shape, isNew, name } = part;
  const place = labelPlace(shape);
  if (!place) return [];
  const known = countOf(world.footprints) > 0;
  const tint = householdClass(kind, known ? households : null, world.settings);
  const text = known ? householdText(households, estimated) : '';
  return [
    feature(shapeToGeoJson(shape), { role: 'part', tint, isNew }),
    pointFeature(place.at, {
      role: 'label',
      households: text,
      name,
      buildings,
      m2: Math.round(m2).toLocaleString('en'),
    }),
  ];
}
