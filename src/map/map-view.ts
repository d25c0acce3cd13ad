import type { Finding } from '../checks/finding';
import type { Box } from '../geometry/box';
import type { Position } from '../geometry/lattice';
import type { Refusal } from '../plan/edit';
import type { BuildingId, GridId } from '../plan/grid';
import type { Patch } from '../plan/patch';
import type { World } from '../plan/world';
import type { EntryChange } from '../session/entry-change';
import type { Preview } from '../session/session';
import type { ShadedGrids } from '../session/shading';
import type { Selected, ToolView } from '../tools/tool';
import type { BaseAnswer } from './base/answer-watch';

export type Theme = 'light' | 'dark';
export type LayerName = 'buildings' | 'communities' | 'streets' | 'labels' | 'context';

export interface PointerReport {
  /** `let-go`: a second finger came, or the system took the pointer; what was pressed is let go and nothing is done. */
  readonly type: 'move' | 'click' | 'double-click' | 'press' | 'release' | 'menu' | 'leave' | 'let-go';
  readonly at: Position;
  /** Lattice units (east–west) in 8 screen pixels at this zoom: what counts as near. */
  readonly tolerance: number;
  readonly shift: boolean;
  readonly alt: boolean;
  /** By a finger; pens count as mice. */
  readonly touch: boolean;
  /** Screen position in CSS pixels inside the map. */
  readonly screen: readonly [x: number, y: number];
}

export interface CameraReport {
  readonly center: Position;
  readonly zoom: number;
  /** Metres in one CSS pixel at the centre. */
  readonly metresPerPixel: number;
}

/** What the map is told; it is never asked what is drawn. Everything it shows comes from these calls. */
export interface MapView {
  /** A plan is opened (or null: none): everything is drawn anew and the camera goes to it. `context` is drawn as background only. */
  open(world: World | null, context: Context | null): Promise<void>;
  /** The plan changed by this patch (already applied to the world given to `open`). */
  show(patch: Patch): void;
  showFindings(findings: readonly Finding[], current: Finding | null): void;
  /** The tool at work and what it would do: lines, handles, parts with household labels; or the refusal at its place. */
  showTool(view: ToolView | null, outcome: Preview | Refusal | null): void;
  /** A step of the history, outlined while it is looked at; null: none is. */
  showChange(change: EntryChange | null): void;
  highlight(selection: Selected): void;
  setTheme(theme: Theme): void;
  setLayers(visible: Readonly<Record<LayerName, boolean>>): void;
  /** By what the grids are coloured. Told again after every change of the plan: where little differs, little is drawn. */
  setShading(shaded: ShadedGrids): void;
  /** What the pointer is over, as the index answers it; marked quietly. */
  hover(target: { readonly grid: GridId | null; readonly building: BuildingId | null }): void;
  /** Words for the labels: '户' or 'households' after a number of them, '网格' or 'grids' after a community's, '栋' or 'buildings' after a part's. */
  setWords(words: { readonly households: string; readonly grids?: string; readonly buildings?: string }): void;
  /** Marks a place that was sought; null: none. */
  pin(at: Position | null): void;
  setCursor(cursor: 'default' | 'crosshair' | 'pointer' | 'grab' | 'move'): void;
  /** Flies there; `padding` keeps clear of the panels, in CSS pixels. */
  flyTo(box: Box): void;
  setPadding(padding: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }): void;
  zoomBy(steps: number): void;
  /** While a tool drags, the map must not pan. */
  setPanning(allowed: boolean): void;
  /** Whether one finger sets a place where it lets go; else it moves the map, as two always do. */
  setFingerDraws(draws: boolean): void;
  onPointer(listener: (report: PointerReport) => void): () => void;
  onCamera(listener: (report: CameraReport) => void): () => void;
  readonly base: BaseMapView;
  /** Resolves when nothing more is to be drawn; for tests and pictures. */
  idle(): Promise<void>;
  destroy(): void;
}

/** What lies under everything: the pictures of a service, lowest first, or a PMTiles file. */
export type BaseMap =
  | { readonly kind: 'service'; readonly templates: readonly string[]; readonly maxZoom: number }
  | { readonly kind: 'file'; readonly file: File };

/** The base map, and how its service answers. Whatever becomes of it, the rest of the map goes on. */
export interface BaseMapView {
  /** Draws it in place of the one before. Gives whom a file wants named; null: the file cannot be drawn. */
  show(base: BaseMap | null): Promise<{ readonly credit: string } | null>;
  /** 0 … 1 */
  setOpacity(share: number): void;
  /** Asks for what did not come. */
  retry(): void;
  onAnswer(listener: (answer: BaseAnswer) => void): () => void;
}

/** Background that is only looked at: water, green, roads; GeoJSON in degrees, features with `kind: 'water' | 'green' | 'road'`, roads with `name` and `width` (m). */
export type Context = import('geojson').FeatureCollection;
