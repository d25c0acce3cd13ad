import type { Kind } from './grid';
import { layoutOf } from './code-layout';
import type { Settings } from './settings';
import type { World } from './world';

export interface ParsedCode {
  readonly community: string;
  readonly serial: number;
}

/** The parts of a code, or null where it does not follow the layout. */
export function parseCode(settings: Settings, code: string): ParsedCode | null {
  const { community, serial } = layoutOf(settings);
  if (code.length !== community + serial || !/^\d+$/.test(code)) return null;
  return { community: code.slice(0, community), serial: Number(code.slice(community)) };
}

export const formatCode = (settings: Settings, community: string, serial: number): string =>
  community + String(serial).padStart(layoutOf(settings).serial, '0');

export const isCommunityCode = (settings: Settings, code: string): boolean =>
  code.length === layoutOf(settings).community && /^\d+$/.test(code);

export const bandOf = ({ bands }: Settings, kind: Kind): readonly [number, number] =>
  kind === 'dedicated' ? bands.dedicated : bands.ordinary;

/**
 * Serials for new grids of a community: the highest ever used in the band + 1, and on. Used is what a grid has now, whatever
 * community its record names, and what was ever issued: a code is there once. null: the band is full.
 */
export function nextCodes(world: World, community: string, kinds: readonly Kind[]): readonly string[] | null {
  const { settings } = world;
  const highest = new Map<string, number>();
  const see = (code: string) => {
    const parsed = parseCode(settings, code);
    if (parsed?.community !== community) return;
    for (const band of Object.values(settings.bands))
      if (parsed.serial >= band[0] && parsed.serial <= band[1])
        highest.set(String(band[0]), Math.max(highest.get(String(band[0])) ?? 0, parsed.serial));
  };
  for (const code of codesIn(world, community)) see(code);
  for (const code of world.issued.get(community) ?? []) see(code);
  const codes: string[] = [];
  for (const kind of kinds) {
    const [first, last] = bandOf(settings, kind);
    const serial = Math.max(highest.get(String(first)) ?? 0, first - 1) + 1;
    if (serial > last) return null;
    highest.set(String(first), serial);
    codes.push(formatCode(settings, community, serial));
  }
  return codes;
}

/** Whether a community is numbered already: then new grids get a code at once, else with the first numbering. */
export const isNumbered = (world: World, community: string): boolean =>
  codesIn(world, community).some((code) => parseCode(world.settings, code)?.community === community);

const codesIn = (world: World, community: string): string[] =>
  Array.from(world.numbered.get(community) ?? [], (id) => world.grids.get(id)!.code);
