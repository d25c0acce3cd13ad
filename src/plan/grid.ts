import type { Shape } from '../geometry/lattice';

/** Stable for the life of a plan, whatever happens to the code. */
export type GridId = string;
export type DivisionId = string;
export type BuildingId = string;
export type PersonId = string;

export const KINDS = ['urban', 'rural', 'dedicated'] as const;
export type Kind = (typeof KINDS)[number];

/** What a dedicated grid is for, as DB11/T 2157 and the cities list it; stored and exported as these words. */
export const CATEGORIES = ['机关', '医院', '学校', '企业', '园区', '商圈', '市场', '景区', '其他'] as const;
export type Category = (typeof CATEGORIES)[number];

export const USES = ['住宅', '商业', '办公', '公共', '工业', '仓储', '空置'] as const;
export type Use = (typeof USES)[number];

/** A person in one role for one grid; the person is a row of its own, since one worker holds several grids. */
export interface Duty {
  readonly person: PersonId;
  readonly role: string;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly phone: string;
}

export interface Retirement {
  /** Time of the edit, ISO 8601, UTC; or what the file says. */
  readonly at: string;
  readonly reason: string;
}

/** The party organisation of a grid: one each. */
export interface PartyOrganisation {
  /** 党支部, 党小组. */
  readonly type: string;
  readonly name: string;
  readonly secretary: string;
}

/** The smallest unit: somebody answers for every building in it. */
export interface Grid {
  readonly id: GridId;
  /** 15 digits by the default template; '' while not numbered. */
  readonly code: string;
  /** The plain form, 第四网格; unique within the community. */
  readonly name: string;
  /** Code of the community, as the file gives it; '' where it does not say: then the community that holds most of it. */
  readonly community: string;
  readonly kind: Kind;
  /** Of a dedicated grid, else null. */
  readonly category: Category | null;
  /** What the dedicated site is: mandatory there, '' elsewhere. */
  readonly introduction: string;
  readonly people: readonly Duty[];
  /** The unit that answers for the grid (责任单位); left out where nobody said. */
  readonly responsible?: string;
  readonly party?: PartyOrganisation;
  /** No polygon: listed, not drawn yet (未标绘), or retired. More than one: a detached part. */
  readonly shape: Shape;
  /** The outline as it was when the grid was locked: no edit gives or takes land of it. null: it is free. */
  readonly locked: Shape | null;
  /** Given up (撤销): the row stays, its code is never used again. null: in use. */
  readonly retired: Retirement | null;
  /** Attributes of the file that the product does not know; they go out again as they came in. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export type Level = 'city' | 'county' | 'street' | 'community';

/** A division above the grid: a community (社区/村) or a sub-district (街道/乡镇), sometimes more. */
export interface Division {
  readonly id: DivisionId;
  readonly code: string;
  readonly level: Level;
  readonly name: string;
  /** The outline that matches the grids vertex for vertex. */
  readonly shape: Shape;
  /** The outline as imported: new vertices on the border are placed by it, so that a thousand edits do not move it. */
  readonly original: Shape;
  /** Whether its grids are locked, all of them. Communities alone can be. */
  readonly locked: boolean;
  /** While locked: of the grids that took vertices since, their outlines as they were before that. */
  readonly lockedOutlines?: Readonly<Record<GridId, Shape>>;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** What the planner says of a building against its layer; null: as the layer has it. */
export interface BuildingOverride {
  readonly id: BuildingId;
  readonly households: number | null;
  readonly use: Use | null;
}
