import type { Line, Position, Ring } from '../geometry/lattice';
import type { BuildingId, Category, Division, DivisionId, Duty, Grid, GridId, Kind, Person, Use } from './grid';
import type { Waiver } from './waiver';

/**
 * What the planner meant, as plain JSON. The id and the time come in with it, so that the verb stays a pure function; grids
 * that it makes are called `${id}.1`, `${id}.2`, … in the order the verb says.
 */
export type Edit = EditBase & EditBody;

export interface EditBase {
  /** Unique in the draft. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A place on the map said by a ring, or by the houses themselves. */
export interface Region {
  readonly ring?: Ring;
  readonly buildings?: readonly BuildingId[];
}

export type EditBody =
  | {
      readonly edit: 'split';
      readonly grid: GridId;
      readonly lines: readonly Line[];
      readonly keepBuildingsWhole: boolean;
    }
  | {
      readonly edit: 'draw';
      readonly ring: Ring;
      /** Where it belongs; the community that holds most of the ring when left out. */
      readonly community?: string;
      readonly name?: string;
      /** The kind of the host that gives most when left out. */
      readonly kind?: Exclude<Kind, 'dedicated'>;
      readonly keepBuildingsWhole: boolean;
    }
  | ({
      readonly edit: 'carve';
      readonly category: Category;
      readonly introduction: string;
      readonly name: string;
      readonly keepBuildingsWhole: boolean;
    } & Region)
  | { readonly edit: 'merge'; readonly grids: readonly GridId[] }
  | {
      readonly edit: 'reshape';
      readonly grid: GridId;
      /** Where it runs outside the grid from border to border, what it encloses is taken; where inside, the smaller side is given. */
      readonly line: Line;
      readonly keepBuildingsWhole: boolean;
    }
  | ({ readonly edit: 'assign'; readonly to: GridId; readonly keepBuildingsWhole: boolean } & Region)
  | {
      readonly edit: 'move-vertex';
      readonly from: Position;
      readonly to: Position;
      readonly keepBuildingsWhole: boolean;
    }
  | {
      readonly edit: 'add-vertex';
      /** The ends of a border's edge, either way. */
      readonly from: Position;
      readonly to: Position;
      /** Where the edge is bent to. */
      readonly place: Position;
      readonly keepBuildingsWhole: boolean;
    }
  | { readonly edit: 'delete-vertex'; readonly vertex: Position; readonly keepBuildingsWhole: boolean }
  | {
      readonly edit: 'straighten';
      /** The ends of an edge of the border, either way: from junction to junction it becomes straight. */
      readonly from: Position;
      readonly to: Position;
      readonly keepBuildingsWhole: boolean;
    }
  | {
      readonly edit: 'fill-gap';
      /** Inside the gap. */
      readonly place: Position;
      /** null: a grid of its own. */
      readonly to: GridId | null;
    }
  | {
      readonly edit: 'settle';
      /** Inside the overlap. */
      readonly place: Position;
      /** One of its claimants, who keeps it. */
      readonly to: GridId;
    }
  | {
      readonly edit: 'detach';
      readonly grid: GridId;
      /** Inside the detached part. */
      readonly place: Position;
      /** The neighbour with the longest common border when left out. */
      readonly to?: GridId;
    }
  | {
      readonly edit: 'draw-listed';
      /** Listed, and without a shape until now. */
      readonly grid: GridId;
      readonly ring: Ring;
      readonly keepBuildingsWhole: boolean;
    }
  | {
      readonly edit: 'retire';
      readonly grid: GridId;
      /** Who gets its land; only a grid without a shape needs nobody. */
      readonly to: GridId | null;
      readonly reason: string;
    }
  | {
      readonly edit: 'set-grid';
      readonly grid: GridId;
      readonly change: Partial<Pick<Grid, 'name' | 'kind' | 'category' | 'introduction'>> & {
        readonly locked?: boolean;
      };
    }
  | {
      readonly edit: 'set-division';
      readonly division: DivisionId;
      readonly change: { readonly name?: string; readonly locked?: boolean };
    }
  | {
      readonly edit: 'set-building';
      readonly building: BuildingId;
      /** null: back to what the layer says; left out: as it is. */
      readonly change: { readonly households?: number | null; readonly use?: Use | null };
    }
  | { readonly edit: 'number' }
  | {
      readonly edit: 'waive';
      /** What is let stand, why and by whom. */
      readonly waiver: Omit<Waiver, 'id' | 'at'>;
      /** Waivers of the same that do not cover it any more: this one takes their place. */
      readonly replaces: readonly string[];
    }
  | { readonly edit: 'unwaive'; readonly waiver: string }
  | { readonly edit: 'lock-border'; readonly grids: readonly [GridId, GridId] }
  | { readonly edit: 'unlock-border'; readonly lock: string }
  | {
      readonly edit: 'import';
      readonly file: string;
      readonly grids?: readonly Grid[];
      readonly divisions?: readonly Division[];
      readonly people?: readonly Person[];
    };

export type Verb = EditBody['edit'];

/** Why an edit is not done, as a code with a place; the words for it stand in the message tables. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly at: Position | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export type RefusalCode =
  /** A number that is no lattice coordinate (NaN, a fraction, off the globe), or too few places. */
  | 'bad-geometry'
  /** The grid, building or vertex named is not there. */
  | 'unknown-grid'
  | 'unknown-building'
  | 'unknown-division'
  | 'unknown-waiver'
  | 'unknown-lock'
  | 'no-vertex-here'
  /** The grid is listed but has no shape. */
  | 'not-drawn'
  /** The line does not part the grid: it misses it, or ends inside. */
  | 'line-does-not-cross'
  /** Nothing would change. */
  | 'nothing-changes'
  /** The line does not meet the grid's border twice, so it encloses nothing. */
  | 'line-encloses-nothing'
  /** A grid, or the community it lies in, is locked; or a border between two grids (`border`, with `first` and `second`). */
  | 'locked'
  /** No gap, no overlap, no detached part at the place named. */
  | 'no-gap-here'
  | 'no-overlap-here'
  | 'not-detached'
  /** The grid named is none of those that claim the place. */
  | 'not-a-claimant'
  /** No edge of a border runs between the places named. */
  | 'no-edge-here'
  /** More than two borders meet in the vertex: without it they would not end anywhere. */
  | 'is-junction'
  /** The border comes back to where it begins: there is no straight line for it. */
  | 'closed-border'
  /** Nobody round about can take the land. */
  | 'no-neighbour'
  /** The grid has a shape already; or was retired. */
  | 'already-drawn'
  | 'retired'
  /** A grid would lose its whole area. */
  | 'would-vanish'
  /** The grids to merge do not touch, or lie in different communities. */
  | 'not-adjacent'
  | 'different-communities'
  | 'too-few-grids'
  /** The ring touches no community, or no grid that could give it. */
  | 'outside'
  /** A border would run through a house in spite of the detour. */
  | 'would-cut-building'
  /** A border would touch or cross itself or another. */
  | 'would-cross'
  /** A community or sub-district border would move by more than rounding. */
  | 'division-border'
  /** More places than can be settled on the lattice. */
  | 'too-dense'
  | 'too-wide'
  /** So narrow that rounding leaves nothing of it: it can be a neighbour's, and no grid of its own. */
  | 'too-thin'
  /** No number is left in the band. */
  | 'band-full'
  /** A dedicated grid needs a category, a name and an introduction. */
  | 'details-missing'
  | 'name-taken'
  | 'bad-value'
  /** The plan is open for an audit: a reader changes nothing of it. */
  | 'read-only'
  /** Guard: the result would not be an exact partition. It is a defect of ours; nothing was changed. */
  | 'not-exact';

export const refuse = (refused: RefusalCode, at: Position | null = null, params: Refusal['params'] = {}): Refusal => ({
  refused,
  at,
  params,
});

export const isRefusal = (value: object): value is Refusal => 'refused' in value;

export type { Duty };
