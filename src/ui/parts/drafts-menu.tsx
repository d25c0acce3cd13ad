import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { For, Show } from 'solid-js';
import { useDesk } from '../desk-context';

/** How many of the other drafts the menu lists. */
const LISTED = 12;

/** The name of the open draft, and what can be done with drafts. */
export function DraftsMenu() {
  const desk = useDesk();
  const { t, date, number } = desk.words;
  const name = () => desk.drafts.plan()?.name ?? t('drafts.none');
  const others = () =>
    desk.drafts
      .cards()
      .filter(({ id }) => id !== desk.drafts.plan()?.id)
      .slice(0, LISTED);
  const ask = (title: string, value: string, go: (name: string) => void): void =>
    void desk.show({ dialog: 'name', title, value, go });
  return (
    <DropdownMenu gutter={6} modal={false}>
      <DropdownMenu.Trigger class="button quiet draft-name" aria-label={t('drafts.menu', { name: name() })}>
        <span class="clip">{name()}</span>
        <ChevronDown aria-hidden="true" />
      </DropdownMenu.Trigger>
      {/* where it is opened: what hangs from the page itself lies in none of its landmarks */}
      <DropdownMenu.Content class="menu">
        <DropdownMenu.Item class="menu-item" onSelect={() => desk.show({ dialog: 'import', for: desk.mode() })}>
          {t('drafts.new')}
        </DropdownMenu.Item>
        <DropdownMenu.Item class="menu-item" onSelect={() => void desk.openSample()}>
          {t('drafts.new-sample')}
        </DropdownMenu.Item>
        {/* a reader opens plans, and leaves what they are called to their owner */}
        <Show when={desk.drafts.plan() && !desk.isReading()}>
          <DropdownMenu.Separator class="menu-line" />
          <DropdownMenu.Item
            class="menu-item"
            onSelect={() => ask(t('drafts.rename'), name(), (next) => void desk.drafts.rename(next))}
          >
            {t('drafts.rename')}
          </DropdownMenu.Item>
          <DropdownMenu.Item
            class="menu-item"
            onSelect={() =>
              ask(
                t('drafts.duplicate'),
                t('drafts.copy-of', { name: name() }),
                (next) => void desk.drafts.duplicate(next),
              )
            }
          >
            {t('drafts.duplicate')}
          </DropdownMenu.Item>
          <DropdownMenu.Item
            class="menu-item danger"
            onSelect={() =>
              desk.show({
                dialog: 'confirm',
                title: t('drafts.remove-title', { name: name() }),
                text: t('drafts.remove-text'),
                yes: t('drafts.remove-yes'),
                go: () => void desk.drafts.remove(),
              })
            }
          >
            {t('drafts.remove')}
          </DropdownMenu.Item>
        </Show>
        <Show when={others().length > 0}>
          <DropdownMenu.Separator class="menu-line" />
          <DropdownMenu.Group>
            <DropdownMenu.GroupLabel class="menu-label">{t('drafts.open-other')}</DropdownMenu.GroupLabel>
            <For each={others()}>
              {(card) => (
                <DropdownMenu.Item class="menu-item two" onSelect={() => void desk.drafts.open(card.id)}>
                  <span class="clip">{card.name}</span>
                  <small>
                    {t('drafts.line', {
                      date: date(card.changed),
                      grids: number(card.counts.grids),
                      buildings: number(card.counts.buildings),
                    })}
                  </small>
                </DropdownMenu.Item>
              )}
            </For>
          </DropdownMenu.Group>
        </Show>
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}
