import { distance, mix, projectOn, type Place } from './plane';

/** A smooth line through all places (centripetal enough for gentle streets: Catmull–Rom), a vertex about every `step` metres. */
export function curveThrough(places: readonly Place[], step = 24): readonly Place[] {
  const line: Place[] = [places[0]!];
  for (let i = 0; i + 1 < places.length; i++) {
    const [b, c] = [places[i]!, places[i + 1]!];
    const a = places[i - 1] ?? mix(b, c, -1);
    const d = places[i + 2] ?? mix(c, b, -1);
    const pieces = Math.max(1, Math.round(distance(b, c) / step));
    for (let k = 1; k <= pieces; k++) line.push(catmullRom(a, b, c, d, k / pieces));
  }
  return line;
}

/** The place of a line that is nearest to another place. */
export function nearestOn(line: readonly Place[], place: Place): Place {
  let best: Place = line[0]!;
  for (let i = 0; i + 1 < line.length; i++) {
    const candidate = mix(line[i]!, line[i + 1]!, projectOn(place, line[i]!, line[i + 1]!));
    if (distance(candidate, place) < distance(best, place)) best = candidate;
  }
  return best;
}

/** The line moved sideways, to the left by metres that may differ along it. */
export function beside(line: readonly Place[], metres: (index: number) => number): readonly Place[] {
  return line.map((place, i) => {
    const [a, b] = [line[Math.max(0, i - 1)]!, line[Math.min(line.length - 1, i + 1)]!];
    const length = distance(a, b);
    const offset = metres(i) / length;
    return [place[0] - (b[1] - a[1]) * offset, place[1] + (b[0] - a[0]) * offset];
  });
}

function catmullRom(a: Place, b: Place, c: Place, d: Place, t: number): Place {
  const at = (k: 0 | 1): number => {
    const [p, q, r, s] = [a[k], b[k], c[k], d[k]];
    return (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t) / 2;
  };
  return [at(0), at(1)];
}
