import type { EditBody } from '../../plan/edit';
import type { Preview, PreviewPart } from '../../session/session';
import type { Words } from '../words';

/**
 * What is said beside the parts: who keeps what is disputed; houses that the border goes round, where the edit draws one; grids left in
 * pieces.
 */
export function previewNotes(preview: Preview, draft: EditBody | null, words: Words): string {
  const { detours, cut, detached } = preview;
  const keeper = draft?.edit === 'settle' ? preview.parts.find(({ grid }) => grid === draft.to) : undefined;
  const drawn = draft && 'keepBuildingsWhole' in draft ? draft : null;
  const houses = !drawn?.keepBuildingsWhole
    ? words.t(cut.length > 0 ? 'card.cuts' : 'card.cuts-none', { n: cut.length })
    : detours > 0
      ? words.t('card.detours', { n: detours })
      : words.t('card.no-detours');
  const torn = detached.length > 0 ? [words.t('card.detached', { n: detached.length })] : [];
  const kept = keeper ? [words.t('card.kept', { grid: partName(keeper, words) })] : [];
  return [...kept, ...(drawn ? [houses] : []), ...torn].join(words.t('dot'));
}

export const partName = (part: PreviewPart, words: Words): string =>
  part.name || (part.isNew ? words.t('card.new') : words.t('grid.no-name'));

/** The preview as one sentence, for those who listen. */
export const previewSaid = (preview: Preview, words: Words): string =>
  preview.parts
    .map(
      (part) =>
        `${partName(part, words)} ${words.t('count.households', { n: words.about(part.households, part.estimated) })}`,
    )
    .join(words.t('list.comma'));
