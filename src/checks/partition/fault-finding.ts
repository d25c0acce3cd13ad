import { metresPerUnit, squareMetres } from '../../geometry/area';
import { boxOf, boxOfShape, grown, meets } from '../../geometry/box';
import { greatestWidth } from '../../geometry/wider-than';
import { insidePoint } from '../../geometry/inside-point';
import type { Shape } from '../../geometry/lattice';
import type { World } from '../../plan/world';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { toGeojson } from '../to-geojson';
import { contentsOf, type Area } from './area';
import { borderOf } from './border-of';
import type { FaceFault, VertexFault } from './fault';
import { facesOf } from './faults-of';

type Named = Pick<Rule, 'code' | 'severity'>;

/** The faces at an area of which a rule tells, as findings; those with the same subjects are told apart by number. */
export function faceFindings(
  world: World,
  subject: string,
  rule: Named,
  isMeant: (face: FaceFault) => boolean,
): readonly { readonly face: FaceFault; readonly finding: Finding }[] {
  const faces = facesOf(world, subject, isMeant);
  // of nearly all areas there are none
  if (faces.length === 0) return [];
  const times = new Map<string, number>();
  return faces.map((face) => {
    const key = `${rule.code}:${subjectsOf(face).join('+')}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return { face, finding: faceFinding(world, face, rule, time === 1 ? key : `${key}#${time}`) };
  });
}

function faceFinding(world: World, fault: FaceFault, { code: rule, severity }: Named, id: string): Finding {
  const { kind, shape, division } = fault;
  const home = division === null ? null : world.divisions.get(division)!;
  const around = kind === 'gap' ? contentsOf(world, home!).filter(touching(shape)) : fault.holders;
  const { east, north } = metresPerUnit(shape[0]![0]![1]!);
  const border = borderOf(world, shape);
  return {
    id,
    rule,
    severity,
    grids: idsOf(around, true),
    buildings: [],
    // what is short of land first; of what lies outside its home, the home last
    divisions: [
      ...(kind === 'gap' ? [home!.id] : []),
      ...idsOf(around, false),
      ...(kind === 'outside' ? [home!.id] : []),
    ],
    at: insidePoint(shape),
    box: boxOfShape(shape),
    lines: [],
    polygon: toGeojson(shape),
    params: {
      m2: squareMetres(shape),
      width: greatestWidth(shape.flat(), east, north),
      ...(home && { division: home.name }),
    },
    ...(border !== null && { group: border }),
  };
}

/** Places without a vertex as a finding. */
export function vertexFinding(
  world: World,
  { holders, places }: VertexFault,
  { code: rule, severity }: Named,
): Finding {
  const border = borderOf(world, [[places.flat()]]);
  return {
    id: `${rule}:${holders.map(({ id }) => id).join('+')}`,
    rule,
    severity,
    grids: idsOf(holders, true),
    buildings: [],
    divisions: idsOf(holders, false),
    at: places[0]!,
    box: grown(boxOf(places.flat()), 20),
    lines: places.map(([x, y]) => [x, y, x, y]),
    polygon: null,
    params: { places: places.length, name: holders[0]!.name },
    ...(border !== null && { group: border }),
  };
}

const subjectsOf = ({ division, holders }: FaceFault): string[] => [
  ...holders.map(({ id }) => id),
  ...(division === null ? [] : [division]),
];

const idsOf = (areas: readonly Area[], areGrids: boolean): string[] =>
  areas.flatMap(({ id, level }) => ((level === null) === areGrids ? [id] : []));

const touching = (shape: Shape): ((area: Area) => boolean) => {
  const box = boxOfShape(shape);
  return (area) => meets(boxOfShape(area.shape), box);
};
