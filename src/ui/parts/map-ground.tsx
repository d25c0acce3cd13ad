import { getOwner, onCleanup, onMount, runWithOwner } from 'solid-js';
import { useDesk } from '../desk-context';
import { attachMap } from '../map-desk';

/** The element that the map is drawn into. */
export function MapGround() {
  const desk = useDesk();
  let ground!: HTMLDivElement;
  onMount(() => {
    const owner = getOwner();
    // in a turn of its own: to draw the page and to make a map are each all that one turn should take
    const timer = window.setTimeout(() => runWithOwner(owner, () => attachMap(desk, desk.createMap(ground))));
    onCleanup(() => window.clearTimeout(timer));
  });
  // a field lets go of the keys, and takes what was typed, before the map hears of the press
  const letGo = (): void => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && !ground.contains(activeElement)) activeElement.blur();
  };
  return (
    <div
      ref={ground}
      class="map-ground"
      role="region"
      aria-label={desk.words.t('map')}
      on:pointerdown={{ handleEvent: letGo, capture: true }}
    />
  );
}
