import { Show } from 'solid-js';
import { useDesk } from '../desk-context';

/** What goes out with the file: open findings, rules that cannot be checked, grids without a code. */
export function ExportNotes() {
  const desk = useDesk();
  const { t } = desk.words;
  const open = () => desk.open().filter(({ severity }) => severity !== 'note').length;
  const unchecked = () =>
    desk
      .rules()
      .filter(({ checked }) => !checked)
      .map(({ rule }) => t(`rule.${rule}`))
      .join(t('list.comma'));
  const number = (): void => {
    if (desk.editOrSay({ edit: 'number' })) void desk.handOut.verify();
  };
  return (
    <ul class="export-notes">
      <li>{open() > 0 ? t('export.findings', { n: open() }) : t('export.no-findings')}</li>
      <Show when={unchecked() !== ''}>
        <li>{t('export.unchecked', { what: unchecked() })}</li>
      </Show>
      <Show when={desk.unnumbered() > 0}>
        <li>
          {t('export.unnumbered', { n: desk.unnumbered() })}{' '}
          <button type="button" class="link" onClick={number}>
            {t('export.number')}
          </button>
        </li>
      </Show>
      <li>{t('export.codes')}</li>
    </ul>
  );
}
