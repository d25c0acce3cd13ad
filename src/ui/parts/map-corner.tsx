import { Show } from 'solid-js';
import { useDesk } from '../desk-context';

/** In the corner of the map: where north is (always up), and whom the base map wants named. */
export function MapCorner() {
  const desk = useDesk();
  const { t } = desk.words;
  const credit = (): string => {
    const { kind, credit } = desk.baseMap.choice();
    if (kind === 'tianditu') return t('base.tianditu-credit');
    if (kind === 'own') return credit.trim();
    return kind === 'file' && !desk.baseMap.wantsFile() ? desk.baseMap.fileCredit() : '';
  };
  return (
    <div class="map-corner">
      <svg class="north" viewBox="0 0 24 36" role="img" aria-label={t('map.north')}>
        <path d="M12 2 L20 26 L12 21 Z" class="north-right" />
        <path d="M12 2 L4 26 L12 21 Z" class="north-left" />
        <text x="12" y="35" text-anchor="middle" aria-hidden="true">
          {t('map.north-letter')}
        </text>
      </svg>
      <Show when={credit()}>{(text) => <small class="credit">{text()}</small>}</Show>
    </div>
  );
}
