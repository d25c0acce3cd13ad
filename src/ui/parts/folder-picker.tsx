import type { JSX } from 'solid-js';
import { filesChosen } from '../flow/files-of-folder';

interface FolderPickerProps {
  readonly class: string;
  readonly children: JSX.Element;
  onFiles(files: readonly File[]): void;
}

/** Chooses a whole folder, and hands on what of it may be of use. */
export function FolderPicker(props: FolderPickerProps) {
  return (
    <label class={`${props.class} file-picker`}>
      {props.children}
      <input
        type="file"
        ref={(input) => (input.webkitdirectory = true)}
        class="visually-hidden"
        onChange={(event) => {
          const files = filesChosen([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
          props.onFiles(files);
        }}
      />
    </label>
  );
}
