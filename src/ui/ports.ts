import type { FeatureCollection } from 'geojson';
import type { Checked } from '../checks/check';
import type { Finding } from '../checks/finding';
import type { Box } from '../geometry/box';
import type { Position } from '../geometry/lattice';
import type { FileProblem } from '../formats/file-problem';
import type { LayerKind } from '../formats/recognise';
import type { Layers as FileLayers } from '../formats/take-files';
import type { Refusal } from '../plan/edit';
import type { Columns } from '../plan/columns';
import type { Footprints } from '../plan/footprints';
import type { BuildingId, Division, Grid, GridId, Person } from '../plan/grid';
import type { Entry, Journal } from '../plan/journal';
import type { Patch } from '../plan/patch';
import type { Settings } from '../plan/settings';
import type { Input } from '../report/audit';
import type { Locale } from '../report/speaker';
import type { World } from '../plan/world';
import type { SecondCheck } from '../session/second-check';
import type { EntryChange } from '../session/entry-change';
import type { Preview, Session } from '../session/session';
import type { Shade, ShadedGrids, Shading } from '../session/shading';
import type { Selected, ToolView } from '../tools/tool';

/**
 * What the page needs from the rooms beside it. The page imports none of them: whoever opens the house hands these in, so
 * that the map, the storage and the worker can be changed, or stood in for, without the page.
 */
export interface Ports {
  readonly drafts: DraftsPort;
  readonly engine: EnginePort;
  readonly files: FilesPort;
  readonly handOut: HandOutPort;
  /** Draws the map into the element. */
  createMap(container: HTMLElement): MapPort;
  /** Colours of a shade as the map draws it, as CSS has them. */
  swatch(theme: Theme, shading: Shading, shade: Shade): { readonly fill: string; readonly line: string };
}

/** One long task: it says how far it is, and stops when asked. */
export interface Job {
  readonly signal: AbortSignal;
  /** 0 … 1, or null while nobody can say. */
  progress(share: number | null): void;
}

export type Theme = 'light' | 'dark';
export const LAYERS = ['buildings', 'communities', 'streets', 'labels', 'context'] as const;
export type LayerName = (typeof LAYERS)[number];
export type Layers = Readonly<Record<LayerName, boolean>>;
export type Cursor = 'default' | 'crosshair' | 'pointer' | 'grab' | 'move';

export interface Pointer {
  /** `let-go`: a second finger came, or the system took the pointer; what was pressed is let go and nothing is done. */
  readonly type: 'move' | 'click' | 'double-click' | 'press' | 'release' | 'menu' | 'leave' | 'let-go';
  readonly at: Position;
  /** Lattice units (east–west) in 8 screen pixels. */
  readonly tolerance: number;
  readonly shift: boolean;
  readonly alt: boolean;
  /** By a finger; pens count as mice. */
  readonly touch: boolean;
  /** CSS pixels inside the map. */
  readonly screen: readonly [x: number, y: number];
}

export interface Camera {
  readonly center: Position;
  readonly zoom: number;
  readonly metresPerPixel: number;
}

export type Selection = Selected;

export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface MapPort {
  open(world: World | null, context: FeatureCollection | null): Promise<void>;
  show(patch: Patch): void;
  showFindings(findings: readonly Finding[], current: Finding | null): void;
  showTool(view: ToolView | null, outcome: Preview | Refusal | null): void;
  showChange(change: EntryChange | null): void;
  highlight(selection: Selection): void;
  setTheme(theme: Theme): void;
  setLayers(visible: Layers): void;
  setShading(shaded: ShadedGrids): void;
  /** What the pointer is over; marked quietly. */
  hover(target: { readonly grid: GridId | null; readonly building: BuildingId | null }): void;
  setWords(words: { readonly households: string; readonly grids: string; readonly buildings: string }): void;
  pin(at: Position | null): void;
  setCursor(cursor: Cursor): void;
  flyTo(box: Box): void;
  setPadding(padding: Insets): void;
  zoomBy(steps: number): void;
  setPanning(allowed: boolean): void;
  /** Whether one finger sets a place where it lets go; else it moves the map, as two always do. */
  setFingerDraws(draws: boolean): void;
  onPointer(listener: (report: Pointer) => void): () => void;
  onCamera(listener: (report: Camera) => void): () => void;
  readonly base: BaseMapPort;
  destroy(): void;
}

/** What lies under everything: the pictures of a service, lowest first, or a PMTiles file. */
export type BaseMap =
  | { readonly kind: 'service'; readonly templates: readonly string[]; readonly maxZoom: number }
  | { readonly kind: 'file'; readonly file: File };

/** How the service of a base map is: it says nothing yet, sends tiles, lets nobody in, or cannot be reached. none: there is no base map. */
export type BaseAnswer = 'none' | 'waiting' | 'answering' | 'refused' | 'silent';

export interface BaseMapPort {
  /** Draws it in place of the one before. Gives whom a file wants named; null: the file cannot be drawn. */
  show(base: BaseMap | null): Promise<{ readonly credit: string } | null>;
  /** 0 … 1 */
  setOpacity(share: number): void;
  /** Asks for what did not come. */
  retry(): void;
  onAnswer(listener: (answer: BaseAnswer) => void): () => void;
}

/** Everything a plan starts from; its history is replayed over it. */
export interface PlanBase {
  readonly grids: readonly Grid[];
  readonly divisions: readonly Division[];
  readonly people: readonly Person[];
  readonly settings: Settings;
  readonly footprints: Footprints;
  readonly context: FeatureCollection | null;
  /** Fields that its files had; left out of drafts of an earlier version. */
  readonly columns?: Columns;
  /** The files themselves, as they were read; left out where there are none, or of an earlier version. */
  readonly inputs?: readonly Input[];
}

export interface DraftCard {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly changed: string;
  readonly counts: { readonly grids: number; readonly buildings: number };
}

export interface StoredDraft {
  readonly name: string;
  readonly base: PlanBase;
  readonly journal: Journal;
  readonly issued: readonly string[];
}

/** Keeps drafts. What it throws says `problem`, a code of the message tables (`storage.<problem>`). */
export interface DraftsPort {
  list(): Promise<readonly DraftCard[]>;
  create(draft: { readonly name: string; readonly base: PlanBase }): Promise<string>;
  load(id: string): Promise<StoredDraft>;
  append(id: string, entry: Entry, cursor: number): Promise<void>;
  moveCursor(id: string, cursor: number): Promise<void>;
  issue(id: string, codes: Iterable<string>): Promise<void>;
  setFootprints(id: string, footprints: Footprints): Promise<void>;
  setContext(id: string, context: FeatureCollection): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  duplicate(id: string, name: string): Promise<string>;
  remove(id: string): Promise<void>;
  lastOpened(): Promise<string | null>;
}

export interface EnginePort {
  /** The draft as an open plan, its buildings placed; no rule has been run. */
  open(draft: StoredDraft, job: Job): Promise<Session>;
  /** What all rules say of a plan as it was opened. */
  check(session: Session, job: Job): Promise<Checked>;
  /** Another building layer under the open plan; no rule has been run. */
  replaceBuildings(session: Session, footprints: Footprints, job: Job): Promise<Session>;
}

export interface ReadFile {
  readonly name: string;
  readonly features: number;
  /** null: the page asks. */
  readonly kind: LayerKind | null;
  readonly problem: FileProblem | null;
  readonly bytes: number;
  /** null where the browser does not compute it. */
  readonly sha256: string | null;
  /** What the port itself keeps of it. */
  readonly content: unknown;
}

export interface ChosenFile {
  readonly file: ReadFile;
  readonly kind: LayerKind;
}

export interface FilesPort {
  read(file: File, job: Job): Promise<ReadFile>;
  take(files: readonly ChosenFile[], job: Job): Promise<FileLayers>;
  /** The sample that comes with the product. */
  sample(job: Job): Promise<PlanBase>;
}

export const REPORT_FORMATS = ['html', 'csv', 'geojson'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The language of a report, and what it says of a plan that was changed since it was read. */
export interface ReportWords {
  readonly locale: Locale;
  readonly changed: string;
}

export interface HandOutPort {
  /** The three hard rules once more, by the second checker alone. */
  verify(session: Session, base: PlanBase, job: Job): Promise<SecondCheck>;
  /** The text of the coded file. */
  write(session: Session): string;
  /** The text of the report on the plan as it stands. */
  report(session: Session, base: PlanBase, format: ReportFormat, words: ReportWords): string;
}
