import { createSignal, onCleanup, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import { dropped } from '../flow/files-of-folder';

/** Files may be dropped anywhere on the page. */
export function DropZone() {
  const desk = useDesk();
  const [over, setOver] = createSignal(false);
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const drag = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) setOver(false);
  };
  const drop = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setOver(false);
    void dropped(event.dataTransfer!).then(({ files, hadFolder }) => {
      desk.show({ dialog: 'import', for: desk.mode() });
      return desk.intake.add(files, hadFolder ? 'folder' : 'choice');
    });
  };
  window.addEventListener('dragenter', drag);
  window.addEventListener('dragover', drag);
  window.addEventListener('dragleave', leave);
  window.addEventListener('drop', drop);
  onCleanup(() => {
    window.removeEventListener('dragenter', drag);
    window.removeEventListener('dragover', drag);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('drop', drop);
  });
  return (
    <Show when={over()}>
      <div class="drop-zone" aria-hidden="true">
        {desk.words.t('drop.here')}
      </div>
    </Show>
  );
}
