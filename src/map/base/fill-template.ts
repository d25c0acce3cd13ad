/**
 * The address of one tile: {z}, {x}, {y} counted from the north as on the web, {-y} from the south, {switch:a,b,c} one of several
 * servers, the same for the same tile.
 */
export function fillTemplate(template: string, z: number, x: number, y: number): string {
  const values: Readonly<Record<string, number>> = { z, x, y, '-y': 2 ** z - 1 - y };
  return template.replace(/\{(z|x|-?y|switch:([^}]+))\}/g, (_, name: string, servers?: string) => {
    if (servers === undefined) return String(values[name]);
    const names = servers.split(',');
    return names[(x + y) % names.length]!;
  });
}
