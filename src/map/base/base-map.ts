import type { Map as MapLibreMap } from 'maplibre-gl';
import { repaint } from '../map-style';
import type { BaseMap, BaseMapView, Theme } from '../map-view';
import { answerWatch, type AnswerWatch, type BaseAnswer } from './answer-watch';
import { openArchive } from './archive';
import { archiveSheet, serviceSheet, type Sheet } from './sheets';

/** Everything of the plan lies above the base map, and its road names above all other ground. */
const ABOVE = 'green';
const ABOVE_NAMES = 'road-name';

export interface DrawnBaseMap extends BaseMapView {
  setTheme(theme: Theme): void;
  destroy(): void;
}

/**
 * The base map under the plan. Its tiles come by a scheme of our own, so that what goes wrong with one is heard here and nowhere else; while
 * there is no base map nothing is asked of anybody.
 */
export function baseMap(map: MapLibreMap, whenReady: (order: () => void) => void, first: Theme): DrawnBaseMap {
  const listeners = new Set<(answer: BaseAnswer) => void>();
  let theme = first;
  let opacity = 1;
  let sheet: Sheet | null = null;
  /** The call whose base map is wanted: a large file may take longer to open than the choice after it. */
  let wanted = 0;

  const tell = (answer: BaseAnswer): void => {
    for (const listener of listeners) listener(answer);
  };
  const askAgain = (): void => {
    for (const source of Object.keys(sheet?.sources ?? {})) map.refreshTiles(source);
  };
  const redraw = (change: () => void): void => {
    const before = sheet?.layers(theme, opacity);
    change();
    if (before) repaint(map, before, sheet!.layers(theme, opacity));
  };
  const clear = (): void => {
    for (const { id } of sheet?.layers(theme, opacity) ?? []) map.removeLayer(id);
    for (const source of Object.keys(sheet?.sources ?? {})) map.removeSource(source);
    sheet?.close();
    sheet = null;
  };
  const draw = (next: Sheet): void => {
    sheet = next;
    for (const [id, source] of Object.entries(next.sources)) map.addSource(id, source);
    for (const layer of next.layers(theme, opacity)) map.addLayer(layer, layer.type === 'symbol' ? ABOVE_NAMES : ABOVE);
  };
  const watch = (): AnswerWatch => {
    let last: BaseAnswer = 'waiting';
    return answerWatch(
      () => performance.now(),
      (answer) => {
        // back again: what was missed meanwhile is still missing
        if (answer === 'answering' && last !== 'waiting') askAgain();
        last = answer;
        tell(answer);
      },
    );
  };

  return {
    async show(base: BaseMap | null) {
      const mine = ++wanted;
      const archive = base?.kind === 'file' ? await openArchive(base.file) : null;
      if (mine !== wanted || (base?.kind === 'file' && !archive)) return null;
      whenReady(() => {
        clear();
        tell(base ? 'waiting' : 'none');
        if (base?.kind === 'service') draw(serviceSheet(base, watch()));
        if (archive) draw(archiveSheet(archive));
      });
      return { credit: archive?.credit ?? '' };
    },
    setOpacity: (share) => whenReady(() => redraw(() => void (opacity = share))),
    setTheme: (next) => whenReady(() => redraw(() => void (theme = next))),
    retry() {
      sheet?.watch?.retry();
      whenReady(askAgain);
    },
    onAnswer(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      wanted++;
      listeners.clear();
      sheet?.close();
    },
  };
}
