import type { FileProblem } from '../../formats/file-problem';
import type { LayerKind } from '../../formats/recognise';
import type { Layers } from '../../formats/take-files';
import type { Finding, RuleCode, RuleState } from '../../checks/finding';
import type { Columns } from '../../plan/columns';
import type { Footprints } from '../../plan/footprints';
import type { BuildingOverride } from '../../plan/grid';
import type { HolderPack } from '../../plan/holder-pack';
import type { RowPack } from '../../plan/row-pack';
import type { Settings } from '../../plan/settings';

/** What the page may ask of the engine's worker, and what comes back. */
export interface Calls {
  /** Reads a file as far as it can be understood without being told what it is; it is kept under `content`. */
  read: { readonly ask: { readonly name: string; readonly bytes: ArrayBuffer }; readonly answer: FileReport };
  /** Files that were read become layers; where one has a problem, none does. */
  take: { readonly ask: readonly TakenFile[]; readonly answer: PackedLayers };
  /** Places the buildings in the grids, and keeps the plan under `plan` until it is checked or another one comes. */
  place: { readonly ask: PlanParts; readonly answer: PlacedPlan };
  /** Runs every rule on the plan that is kept. What they find comes before, part by part. */
  check: { readonly ask: { readonly plan: number }; readonly answer: readonly RuleState[] };
}

export type CallName = keyof Calls;

export interface FileReport {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string | null;
  readonly features: number;
  /** null: nobody can tell, the page asks. */
  readonly kind: LayerKind | null;
  readonly problem: FileProblem | null;
  /** Number under which the worker keeps it; null where it could not be read. */
  readonly content: number | null;
}

export interface TakenFile {
  readonly content: number;
  readonly kind: LayerKind;
}

/** Layers on their way: rows are packed, or copying them would stop the page. */
export type PackedLayers = Omit<Layers, 'grids' | 'divisions'> & {
  readonly grids: RowPack;
  readonly divisions: RowPack;
};

export interface PlanParts {
  readonly grids: RowPack;
  readonly divisions: RowPack;
  readonly buildings: readonly BuildingOverride[];
  readonly footprints: Footprints;
  readonly settings: Settings;
  readonly columns?: Columns;
}

export interface PlacedPlan {
  readonly plan: number;
  readonly holders: HolderPack;
}

/** Some of what one rule found, subject by subject: all at once would stop whoever unpacks it. */
export interface FoundPart {
  readonly rule: RuleCode;
  readonly subjects: readonly (readonly [subject: string, findings: readonly Finding[]])[];
}

/** To the worker. */
export type Request =
  | { readonly [C in CallName]: { readonly id: number; readonly call: C; readonly ask: Calls[C]['ask'] } }[CallName]
  | { readonly id: number; readonly call: 'stop' };

/** From the worker. */
export type Reply =
  | { readonly id: number; readonly progress: number | null }
  | { readonly id: number; readonly found: FoundPart }
  | { readonly id: number; readonly answer: Calls[CallName]['answer'] }
  | { readonly id: number; readonly error: string };
