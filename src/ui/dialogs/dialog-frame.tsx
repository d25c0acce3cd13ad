import { Dialog } from '@kobalte/core/dialog';
import X from 'lucide-solid/icons/x';
import { Show, type JSX } from 'solid-js';
import { useDesk } from '../desk-context';

interface DialogFrameProps {
  readonly title: string;
  readonly about?: string;
  readonly wide?: boolean;
  readonly children: JSX.Element;
  onClose(): void;
}

/** A form over the page: it holds the focus while it is open and gives it back, and Esc closes it. */
export function DialogFrame(props: DialogFrameProps) {
  const desk = useDesk();
  // no trigger of the dialog's own: a key, a menu or another form may have opened it
  const opener = document.activeElement;
  const giveBack = (event: Event): void => {
    if (!event.defaultPrevented && opener instanceof HTMLElement && opener.isConnected) opener.focus();
  };
  let content: HTMLDivElement | undefined;
  // where a form begins, if it says so; else the dialog begins with its first button
  const begin = (event: Event): void => {
    const first = content?.querySelector<HTMLElement>('[data-begin]');
    if (!first) return;
    event.preventDefault();
    first.focus();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="overlay" />
        <div class="dialog-place">
          <Dialog.Content
            ref={content}
            class="dialog"
            classList={{ wide: props.wide ?? false }}
            onOpenAutoFocus={begin}
            onCloseAutoFocus={giveBack}
          >
            {/* in a section a head and a foot are not those of the page */}
            <section>
              <header>
                <Dialog.Title as="h2">{props.title}</Dialog.Title>
                <Dialog.CloseButton class="button quiet square" aria-label={desk.words.t('action.close')}>
                  <X aria-hidden="true" />
                </Dialog.CloseButton>
              </header>
              <Show when={props.about}>
                <Dialog.Description class="muted">{props.about}</Dialog.Description>
              </Show>
              {props.children}
            </section>
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog>
  );
}
