import { createMemo, createSignal, type Accessor } from 'solid-js';
import { insidePoint } from '../../geometry/inside-point';
import { boxOf } from '../../geometry/box';
import type { Position } from '../../geometry/lattice';
import { boxOfBuilding, idOf, rowOf } from '../../plan/footprints';
import type { World } from '../../plan/world';
import type { Session } from '../../session/session';
import { isBegun } from '../../tools/is-begun';
import type { Selected } from '../../tools/tool';
import { borderTarget } from '../model/border-items';
import { mapMenu, type MenuDeed, type MenuGroup, type MenuTarget } from '../model/map-menu';
import { betweenPanels, screenPlace } from '../model/screen-place';
import type { Camera, Insets, Pointer } from '../ports';
import { menuDeeds, type DeedOptions } from './menu-deeds';

/** The menu over the map: where it stands and what it offers. */
export interface MapMenuFlow {
  readonly screen: Accessor<readonly [x: number, y: number] | null>;
  readonly groups: Accessor<readonly MenuGroup[]>;
  /** Where the pointer asks for it. */
  open(report: Pick<Pointer, 'at' | 'screen' | 'tolerance'>): void;
  /** At what is selected; in the middle of the map where nothing is. */
  openAtSelection(): void;
  close(): void;
  run(deed: MenuDeed): void;
}

export interface MapMenuOptions extends DeedOptions {
  readonly session: Accessor<Session | null>;
  readonly selection: Accessor<Selected>;
  readonly camera: Accessor<Camera | null>;
  readonly reading: Accessor<boolean>;
  insets(): Insets;
}

export function createMapMenu(desk: MapMenuOptions): MapMenuFlow {
  const [at, setAt] = createSignal<{ readonly target: MenuTarget; readonly screen: readonly [number, number] } | null>(
    null,
  );
  const open = (place: Position, screen: readonly [number, number], tolerance: number | null): void => {
    const session = desk.session();
    if (!session) return;
    const row = session.buildingAt(place);
    const building = row === null ? null : idOf(session.world.footprints, row);
    const borders = tolerance === null ? {} : { borders: borderTarget(session, place, tolerance) };
    setAt({ target: { at: place, grid: session.gridAt(place), building, ...borders }, screen });
  };
  const groups = createMemo((): readonly MenuGroup[] => {
    const [now, session] = [at(), desk.session()];
    if (!now || !session) return [];
    const view = desk.bench.view();
    const begun = view && isBegun(desk.bench.tool(), view) ? { canFinish: view.draft !== null } : null;
    return mapMenu(now.target, session.world, { ...desk.selection(), begun, reading: desk.reading() });
  });
  return {
    screen: () => at()?.screen ?? null,
    groups,
    open: (report) => open(report.at, report.screen, report.tolerance),
    openAtSelection() {
      const [session, camera] = [desk.session(), desk.camera()];
      if (!session || !camera) return;
      const place = placeOf(desk.selection(), session.world) ?? camera.center;
      const [width, height] = [window.innerWidth, window.innerHeight];
      const screen = betweenPanels(screenPlace(place, camera, width, height), desk.insets(), width, height);
      open(place, screen, null);
    },
    close: () => setAt(null),
    run: menuDeeds(desk),
  };
}

/** A place inside what is selected; null where nothing with a place is. */
function placeOf({ building, grids, swept }: Selected, world: World): Position | null {
  const house = building ?? swept?.buildings[0];
  const row = house === undefined ? undefined : rowOf(world.footprints, house);
  if (row !== undefined) return middleOf(boxOfBuilding(world.footprints, row));
  const shape = world.grids.get(grids.at(-1) ?? '')?.shape ?? [];
  return shape.length > 0 ? insidePoint(shape) : null;
}

const middleOf = ({ minX, minY, maxX, maxY }: ReturnType<typeof boxOf>): Position => [
  Math.round((minX + maxX) / 2),
  Math.round((minY + maxY) / 2),
];
