import { useDesk } from '../desk-context';
import { DialogFrame } from './dialog-frame';

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  go(): void;
}

/** Asked before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const desk = useDesk();
  const close = (): void => void desk.show(null);
  const yes = (): void => {
    const { go } = props;
    close();
    go();
  };
  return (
    <DialogFrame title={props.title} about={props.text} onClose={close}>
      <footer>
        <button type="button" class="button" onClick={close}>
          {desk.words.t('action.cancel')}
        </button>
        <button type="button" class="button danger" onClick={yes}>
          {props.yes}
        </button>
      </footer>
    </DialogFrame>
  );
}
