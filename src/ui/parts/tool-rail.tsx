import { For } from 'solid-js';
import { TOOL_GROUPS } from '../actions';
import { useDesk } from '../desk-context';
import { ActionButton } from './action-button';

/** The tools by name and key, group by group. */
export function ToolRail() {
  const desk = useDesk();
  const { t } = desk.words;
  return (
    <section class="tool-rail panel" aria-label={t('tools')}>
      <div class="tools" role="toolbar" aria-orientation="vertical" aria-label={t('tools')}>
        <For each={TOOL_GROUPS}>
          {(group) => (
            <div class="tool-group" role="group">
              <For each={group}>
                {([tool, key]) => (
                  <ActionButton
                    action={`tool.${tool}`}
                    class="tool"
                    label={`${t(`tool.${tool}`)}${t('dot')}${t(`tool.${tool}.about`)}`}
                    pressed={desk.bench.tool() === tool}
                    placement="right"
                  >
                    <span class="tool-name">{t(`tool.${tool}`)}</span>
                    <span class="tool-key" aria-hidden="true" data-shown-key={key} />
                  </ActionButton>
                )}
              </For>
            </div>
          )}
        </For>
      </div>
    </section>
  );
}
