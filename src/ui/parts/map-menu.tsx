import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { For, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import type { MenuItem } from '../model/map-menu';

/** The menu of the right button, of a long press and of the menu key: what can be done with what lies there. */
export function MapMenu() {
  const desk = useDesk();
  const { t } = desk.words;
  const { mapMenu } = desk;
  // who opened it by a key goes on where they were
  const before = (): HTMLElement | null =>
    document.activeElement instanceof HTMLElement ? document.activeElement : null;
  return (
    <Show when={mapMenu.screen()} keyed>
      {(screen) => {
        const focused = before();
        return (
          <DropdownMenu
            open
            onOpenChange={(open) => !open && mapMenu.close()}
            modal={false}
            gutter={2}
            placement="right-start"
            getAnchorRect={() => ({ x: screen[0], y: screen[1], width: 0, height: 0 })}
          >
            <DropdownMenu.Portal>
              <DropdownMenu.Content
                class="menu map-menu"
                aria-label={t('menu.title')}
                onCloseAutoFocus={(event) => {
                  event.preventDefault();
                  // what was chosen may have put the focus somewhere else by now
                  if (document.activeElement === document.body) focused?.focus({ preventScroll: true });
                }}
                onContextMenu={(event) => event.preventDefault()}
              >
                <For each={mapMenu.groups()}>
                  {({ about, items }, i) => (
                    <>
                      <Show when={i() > 0}>
                        <DropdownMenu.Separator class="menu-line" />
                      </Show>
                      <DropdownMenu.Group>
                        <Show when={about}>
                          <DropdownMenu.GroupLabel class="menu-label">{about}</DropdownMenu.GroupLabel>
                        </Show>
                        <For each={items}>{(item) => <Item item={item} />}</For>
                      </DropdownMenu.Group>
                    </>
                  )}
                </For>
              </DropdownMenu.Content>
            </DropdownMenu.Portal>
          </DropdownMenu>
        );
      }}
    </Show>
  );
}

function Item(props: { readonly item: MenuItem }) {
  const desk = useDesk();
  const label = () => desk.words.t(props.item.label, props.item.params);
  return (
    <Show
      when={props.item.choices}
      fallback={
        <DropdownMenu.Item
          class="menu-item"
          disabled={props.item.deed === null}
          onSelect={() => props.item.deed && desk.mapMenu.run(props.item.deed)}
        >
          {label()}
        </DropdownMenu.Item>
      }
    >
      {(choices) => (
        <DropdownMenu.Sub gutter={4}>
          <DropdownMenu.SubTrigger class="menu-item with-choices">
            <span>{label()}</span>
            <ChevronRight aria-hidden="true" />
          </DropdownMenu.SubTrigger>
          <DropdownMenu.Portal>
            <DropdownMenu.SubContent class="menu">
              <For each={choices()}>{(item) => <Item item={item} />}</For>
            </DropdownMenu.SubContent>
          </DropdownMenu.Portal>
        </DropdownMenu.Sub>
      )}
    </Show>
  );
}
