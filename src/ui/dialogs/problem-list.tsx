import { For, Show } from 'solid-js';
import type { FileProblem } from '../../formats/file-problem';
import { useDesk } from '../desk-context';

/** Problems that are listed; the rest is counted. */
const LISTED = 8;

/** Which file, which feature, what is wrong, what to do. */
export function ProblemList(props: { readonly problems: readonly FileProblem[] }) {
  const desk = useDesk();
  const { t, fileProblem } = desk.words;
  const where = ({ file, feature }: FileProblem): string =>
    feature === null ? file : t('import.where', { file, feature: String(feature) });
  return (
    <div class="problems" role="alert">
      <strong>{t('import.problems')}</strong>
      <ul class="plain">
        <For each={props.problems.slice(0, LISTED)}>
          {(problem) => (
            <li>
              <span class="muted">{where(problem)}</span>
              <span>{fileProblem(problem).what}</span>
              <span>{fileProblem(problem).todo}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.problems.length > LISTED}>
        <p>{t('import.more', { n: props.problems.length - LISTED })}</p>
      </Show>
    </div>
  );
}
