import { face } from '../face';
import { footprint } from '../../bench/generate-houses';
import { add, flat, rerouted, turnedBack } from '../paths';
import { atPlace, onGround } from '../truth';
import { outside } from './along-border';
import { faultAt, type Fault } from './fault';
import { stretchOf } from './stretch';

/** Faults at the border of the city, where no neighbour is and the outline of the community alone tells. */
export const rimFaults: readonly Fault[] = [
  ...[1, 2, 3, 10, 40, 100, 400].map((units) =>
    faultAt('rim', `gap at a vertex, ${units}`, ({ a, path }, draft, random) => {
      const stretch = stretchOf(path, random, 1);
      const to = add(stretch.inner[0]!, stretch.out(-units));
      const found = face([...stretch.path, ...to], { of: 'gap', subjects: [a.community], odd: [a.id] });
      if (!found) return null;
      draft.change(a.id, {
        shape: rerouted(draft.grid(a.id).shape, stretch.path, flat([stretch.before, to, stretch.after])),
      });
      return [found];
    }),
  ),
  ...[3, 40, 150].map((units) =>
    faultAt('rim', `gap along a stretch, ${units}`, ({ a, path }, draft, random) => {
      const stretch = stretchOf(path, random, 5);
      const places = stretch.inner.map((place) => add(place, stretch.out(-units)));
      const ring = [...stretch.path, ...turnedBack(flat(places))];
      const found = face(ring, { of: 'gap', subjects: [a.community], odd: [a.id] });
      if (!found) return null;
      draft.change(a.id, {
        shape: rerouted(draft.grid(a.id).shape, stretch.path, flat([stretch.before, ...places, stretch.after])),
      });
      return [found];
    }),
  ),
  ...[1, 3, 40, 100, 400].map((units) =>
    faultAt('rim', `a grid beyond the city, ${units}`, ({ a, path }, draft, random) => {
      const stretch = stretchOf(path, random, 1);
      const to = add(stretch.inner[0]!, stretch.out(units));
      const found = face([...stretch.path, ...to], { of: 'overlap', subjects: [], odd: [] });
      if (!found) return null;
      draft.change(a.id, {
        shape: rerouted(draft.grid(a.id).shape, stretch.path, flat([stretch.before, to, stretch.after])),
      });
      return outside({ a, b: null }, found);
    }),
  ),
  faultAt('rim', 'a house beyond the city', ({ path }, draft, random) => {
    const { inner, out } = stretchOf(path, random, 1);
    const [x, y] = add(inner[0]!, out(1500));
    const ring = footprint([-300, -300, 300, -300, 300, 300, -300, 300], x, y, random.next());
    const id = draft.addHouse(ring);
    return [onGround('building-uncovered', [id], ring)];
  }),
  faultAt('rim', 'a spike beyond the city', ({ a, path }, draft, random) => {
    const { before, inner, after, path: way, out } = stretchOf(path, random, 1);
    const vertex = inner[0]!;
    const tip = add(vertex, out(250));
    draft.change(a.id, {
      shape: rerouted(draft.grid(a.id).shape, way, flat([before, vertex, tip, vertex, after])),
    });
    return [atPlace('not-simple', [a.id], vertex)];
  }),
];
