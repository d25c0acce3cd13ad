import { LOOKS, tianditu, TIANDITU_ZOOM, type Look } from './tianditu';
import { tileTemplate, type TemplateProblem } from './tile-template';

export const BASE_KINDS = ['none', 'tianditu', 'own', 'file'] as const;
export type BaseKind = (typeof BASE_KINDS)[number];

/** The base map as chosen, with what was filled in for the others: who goes back to one finds it as it was. */
export interface BaseMapChoice {
  readonly kind: BaseKind;
  readonly look: Look;
  readonly names: boolean;
  /** The key of Tianditu. */
  readonly key: string;
  readonly template: string;
  /** Whom the own service wants named. */
  readonly credit: string;
  /** The nearest zoom of which the own service has tiles. */
  readonly maxZoom: number;
  /** The name of the file chosen last; the file itself a page cannot keep. */
  readonly file: string;
  /** 0 … 1 */
  readonly opacity: number;
}

export const NO_BASE_MAP: BaseMapChoice = {
  kind: 'none',
  look: 'vec',
  names: true,
  key: '',
  template: '',
  credit: '',
  maxZoom: 18,
  file: '',
  opacity: 0.8,
};

/** The nearest zoom that a service may say it has. */
export const ZOOMS = { least: 1, most: 22 } as const;

/** What a service shows, lowest first; null: there is none, or something is missing. */
export function serviceOf(choice: BaseMapChoice): { readonly templates: string[]; readonly maxZoom: number } | null {
  if (choiceProblem(choice) !== null) return null;
  if (choice.kind === 'tianditu')
    return { templates: tianditu(choice.look, choice.names, choice.key.trim()), maxZoom: TIANDITU_ZOOM };
  const own = choice.kind === 'own' ? tileTemplate(choice.template) : null;
  return own && 'template' in own ? { templates: [own.template], maxZoom: choice.maxZoom } : null;
}

/** Why a service cannot be used as it is filled in. */
export function choiceProblem(choice: BaseMapChoice): 'no-key' | TemplateProblem | null {
  if (choice.kind === 'tianditu') return choice.key.trim() === '' ? 'no-key' : null;
  if (choice.kind !== 'own') return null;
  const own = tileTemplate(choice.template);
  return 'problem' in own ? own.problem : null;
}

/** A choice as it was kept, field by field: whatever is not as it should be is as at the beginning. */
export function readChoice(kept: string): BaseMapChoice {
  const said = parsed(kept);
  const text = (name: keyof BaseMapChoice): string => (typeof said[name] === 'string' ? said[name] : '');
  const number = (name: keyof BaseMapChoice, least: number, most: number): number => {
    const value = said[name];
    return typeof value === 'number' && value >= least && value <= most ? value : (NO_BASE_MAP[name] as number);
  };
  return {
    kind: BASE_KINDS.find((kind) => kind === said.kind) ?? NO_BASE_MAP.kind,
    look: LOOKS.find((look) => look === said.look) ?? NO_BASE_MAP.look,
    names: typeof said.names === 'boolean' ? said.names : NO_BASE_MAP.names,
    key: text('key'),
    template: text('template'),
    credit: text('credit'),
    maxZoom: Math.round(number('maxZoom', ZOOMS.least, ZOOMS.most)),
    file: text('file'),
    opacity: number('opacity', 0, 1),
  };
}

function parsed(kept: string): Readonly<Partial<Record<keyof BaseMapChoice, unknown>>> {
  try {
    const value: unknown = JSON.parse(kept);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
