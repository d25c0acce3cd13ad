import { For, Show } from 'solid-js';
import { toDegrees } from '../../geometry/lattice';
import type { ToolView } from '../../tools/tool';
import { useDesk } from '../desk-context';
import { mapScale } from '../model/map-scale';
import { PromiseTick } from './promise-tick';

/** Room for the scale bar, px. */
const BAR = 72;

/** The promises, the counts, what the next click does, where the pointer is. */
export function StatusBar() {
  const desk = useDesk();
  const { t, number, about } = desk.words;
  const scale = () => {
    const camera = desk.camera();
    return camera && mapScale(camera.metresPerPixel, BAR);
  };
  const place = () => {
    const at = desk.bench.pointer()?.at ?? desk.camera()?.center;
    return at && { lon: toDegrees(at[0]).toFixed(5), lat: toDegrees(at[1]).toFixed(5) };
  };
  const sweptSoFar = ({ grids, buildings }: ToolView): string =>
    desk.bench.tool() === 'select' && grids.length > 0
      ? t('count.grids', { n: grids.length })
      : t('count.buildings', { n: buildings.length });
  const toolName = (): string => {
    const id = desk.bench.listed();
    const row = id === null ? null : desk.world()?.grids.get(id);
    return row ? t('listed.tool', { what: `${row.code} ${row.name}`.trim() }) : t(`tool.${desk.bench.tool()}`);
  };
  const length = (metres: number): string =>
    metres < 1000 ? t('status.metres', { n: metres }) : t('status.kilometres', { n: metres / 1000 });
  return (
    <footer class="status-bar panel">
      <ul class="promises plain" aria-label={t('status.promises')}>
        <For each={desk.promises()}>{(promise) => <PromiseTick promise={promise} />}</For>
      </ul>
      <span class="counts">
        {t('status.counts', {
          grids: desk.totals().grids,
          households: about(desk.totals().households, desk.totals().estimated),
        })}
      </span>
      <span class="counts very-wide-only">
        {t('status.kinds', {
          urban: desk.totals().urban,
          rural: desk.totals().rural,
          dedicated: desk.totals().dedicated,
        })}
      </span>
      <span class="hint" aria-live="polite">
        <Show when={desk.isReading()}>
          <span>{t('status.reading')}</span>
        </Show>
        <Show when={!desk.isReading() && desk.bench.view()}>
          {(view) => (
            <>
              <strong>{toolName()}</strong>
              <span>{desk.words.hint(view().hint)}</span>
              <Show when={desk.bench.sweeping() && sweptSoFar(view())}>{(count) => <b>{count()}</b>}</Show>
            </>
          )}
        </Show>
      </span>
      <Show when={place()}>
        {(at) => (
          <span class="position" aria-label={t('status.position', at())}>
            {at().lon}, {at().lat}
          </span>
        )}
      </Show>
      <Show when={scale()}>
        {(now) => (
          <span class="scale" role="img" aria-label={t('status.scale', { n: now().ratio })}>
            <span class="wide-only">1:{number(now().ratio)}</span>
            <i style={{ width: `${now().pixels}px` }} />
            <span>{length(now().metres)}</span>
          </span>
        )}
      </Show>
    </footer>
  );
}
