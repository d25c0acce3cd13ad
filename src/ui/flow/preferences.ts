import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { SHADINGS, type Shading } from '../../session/shading';
import { LAYERS, type LayerName, type Layers, type Theme } from '../ports';
import { LOCALES, type Locale } from '../words';
import { remembered, rememberedText } from './remembered';

/** How the page is set up for the one who sits at it. */
export interface Preferences {
  /** What is done in this tab: the plan is edited, or it is read and nothing of it changes. */
  readonly mode: Accessor<Mode>;
  setMode(mode: Mode): void;
  /** Who audits: asked for once, and remembered. */
  readonly author: Accessor<string>;
  setAuthor(author: string): void;
  readonly locale: Accessor<Locale>;
  setLocale(locale: Locale): void;
  /** As chosen, else as the system has it. */
  readonly theme: Accessor<Theme>;
  setTheme(theme: Theme): void;
  readonly leftFolded: Accessor<boolean>;
  setLeftFolded(folded: boolean): void;
  readonly rightFolded: Accessor<boolean>;
  setRightFolded(folded: boolean): void;
  /** By what the grids are coloured. */
  readonly shading: Accessor<Shading>;
  setShading(by: Shading): void;
  readonly legendFolded: Accessor<boolean>;
  setLegendFolded(folded: boolean): void;
  /** The table of grids has room for all of its columns. */
  readonly listWide: Accessor<boolean>;
  setListWide(wide: boolean): void;
  readonly layers: Accessor<Layers>;
  toggleLayer(name: LayerName): void;
}

export const MODES = ['divide', 'audit'] as const;
export type Mode = (typeof MODES)[number];

/** Below this the left panel starts folded, CSS px. */
const NARROW = '(max-width: 1180px)';

/** From this on the legend starts open: it hides none of the map that matters. */
const ROOMY = '(min-width: 1181px) and (min-height: 720px)';

export function createPreferences(): Preferences {
  const [locale, setLocale] = remembered('locale', LOCALES, 'zh');
  const [choice, setChoice] = remembered<Theme | 'auto'>('theme', ['auto', 'light', 'dark'], 'auto');
  const [mode, setMode] = remembered('mode', MODES, 'divide', 'tab');
  const [author, setAuthor] = rememberedText('author');
  const [shading, setShading] = remembered('shading', SHADINGS, 'households');
  const roomy = window.matchMedia(ROOMY).matches;
  const [legend, setLegend] = remembered<'open' | 'folded'>('legend', ['open', 'folded'], roomy ? 'open' : 'folded');
  const [list, setList] = remembered<'narrow' | 'wide'>('list', ['narrow', 'wide'], 'narrow');
  const dark = watched('(prefers-color-scheme: dark)');
  const [leftFolded, setLeftFolded] = createSignal(window.matchMedia(NARROW).matches);
  const [rightFolded, setRightFolded] = createSignal(false);
  const [layers, setLayers] = createSignal<Layers>(Object.fromEntries(LAYERS.map((name) => [name, true])) as Layers);
  const theme = (): Theme => {
    const chosen = choice();
    return chosen === 'auto' ? (dark() ? 'dark' : 'light') : chosen;
  };
  return {
    mode,
    setMode,
    author,
    setAuthor,
    locale,
    setLocale,
    theme,
    setTheme: setChoice,
    leftFolded,
    setLeftFolded,
    rightFolded,
    setRightFolded,
    shading,
    setShading: (by) => void setShading(by),
    legendFolded: () => legend() === 'folded',
    setLegendFolded: (folded) => void setLegend(folded ? 'folded' : 'open'),
    listWide: () => list() === 'wide',
    setListWide: (wide) => void setList(wide ? 'wide' : 'narrow'),
    layers,
    toggleLayer: (name) => void setLayers((now) => ({ ...now, [name]: !now[name] })),
  };
}

function watched(query: string): Accessor<boolean> {
  const media = window.matchMedia(query);
  const [matches, setMatches] = createSignal(media.matches);
  const update = (): void => void setMatches(media.matches);
  media.addEventListener('change', update);
  onCleanup(() => media.removeEventListener('change', update));
  return matches;
}
