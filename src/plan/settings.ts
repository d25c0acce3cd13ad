import type { Kind } from './grid';

/** Every threshold of the plan, in one object that reports can print. */
export interface Settings {
  /** Households a grid should have, by kind; dedicated grids are exempt. */
  readonly target: Readonly<Record<Exclude<Kind, 'dedicated'>, number>>;
  /** Share of the target up to which a grid is within (green), and up to which it is near (amber). */
  readonly green: number;
  readonly amber: number;
  /** A building counts as cut when two or more grids each hold more than max(m², share) of it. */
  readonly cutBuilding: { readonly m2: number; readonly share: number };
  /** A gap or an overlap narrower than this is a sliver; m. */
  readonly sliver: number;
  /** Of borders that lie no further apart than this, vertices are missing and not land; units of the lattice. */
  readonly unmatched: number;
  /** A hospital, mall or enterprise counts as a site of its own from this footprint on; m². */
  readonly site: number;
  /** Layout of a code: digits of the community, then the serial. */
  readonly codeTemplate: string;
  /** First and last serial of ordinary and of dedicated grids. */
  readonly bands: { readonly ordinary: readonly [number, number]; readonly dedicated: readonly [number, number] };
}

export const DEFAULT_SETTINGS: Settings = {
  target: { urban: 200, rural: 50 },
  green: 0.3,
  amber: 0.6,
  cutBuilding: { m2: 1, share: 0.01 },
  sliver: 0.5,
  unmatched: 1,
  site: 1000,
  codeTemplate: '{community:12}{serial:3}',
  bands: { ordinary: [1, 899], dedicated: [901, 999] },
};
