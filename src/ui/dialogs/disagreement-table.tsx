import { rowOf } from '../../plan/footprints';
import { For } from 'solid-js';
import { useDesk } from '../desk-context';
import { buildingName, gridName } from '../../report/finding-text';
import type { Disagreement } from '../../verify/agree';

/** Both answers side by side. */
export function DisagreementTable(props: { readonly disagreements: readonly Disagreement[] }) {
  const desk = useDesk();
  const { t } = desk.words;
  const subject = (id: string): string => {
    const world = desk.world();
    if (!world) return id;
    if (world.grids.has(id)) return gridName(world, id, desk.words);
    return rowOf(world.footprints, id) !== undefined
      ? buildingName(world, id, desk.words)
      : (world.divisions.get(id)?.name ?? id);
  };
  const answer = (m2: number | null): string => (m2 === null ? t('export.nothing') : t('export.found-m2', { n: m2 }));
  return (
    <table class="disagreements">
      <thead>
        <tr>
          <th scope="col">{t('tab.findings')}</th>
          <th scope="col">{t('export.ours')}</th>
          <th scope="col">{t('export.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.disagreements}>
          {(each) => (
            <tr>
              <th scope="row">
                {t(`rule.${each.rule}`)}
                <small>{each.subjects.map(subject).join(t('list.comma'))}</small>
              </th>
              <td>{answer(each.ours)}</td>
              <td>{each.couldNotCompute ?? answer(each.theirs)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
