import type { Feature, FeatureCollection } from 'geojson';
import type { Position } from '../geometry/lattice';
import { places } from '../geometry/ring';
import { isRefusal, type Refusal } from '../plan/edit';
import { countOf } from '../plan/footprints';
import { householdClass } from '../plan/target';
import type { World } from '../plan/world';
import type { Preview, PreviewPart } from '../session/session';
import type { Measure, Snapped, ToolView } from '../tools/tool';
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
    if (view.ground?.length) features.push(feature(shapeToGeoJson(view.ground), { role: 'ground' }));
    for (const at of view.dots ?? []) features.push(pointFeature(at, { role: 'dot' }));
    if (view.line.length >= 4) features.push(...lineFeatures(view));
    if (view.measure) features.push(...figureFeatures(view, view.measure));
    if (view.ghost) features.push(pointFeature(view.ghost, { role: 'ghost' }));
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

/** The length of each leg beside it, the area in the middle of the ring; of a single leg the card at the pointer says it. */
function figureFeatures({ line, closed }: ToolView, { legs, m2 }: Measure): Feature[] {
  const figure = (at: Position, text: string): Feature => pointFeature(at, { role: 'figure', text });
  const middle = closed && m2 !== null ? labelPlace([[line]]) : null;
  return [
    ...legs.map(({ at, metres }) => figure(at, `${figureText(metres)} m`)),
    ...(middle ? [figure(middle.at, `${figureText(m2!)} m²`)] : []),
  ];
}

/** Three digits where it is small: a wall is told to the decimetre, a street to the metre. */
const figureText = (value: number): string =>
  new Intl.NumberFormat('en', value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 }).format(
    value,
  );

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
