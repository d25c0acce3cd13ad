import type { JSX } from 'solid-js';

interface FilePickerProps {
  readonly class: string;
  /** Kinds of files, as an input names them; GeoJSON where it is left out. */
  readonly accept?: string;
  readonly children: JSX.Element;
  onFiles(files: readonly File[]): void;
}

/** A plain file input that looks like a button; the focus is shown on its frame. */
export function FilePicker(props: FilePickerProps) {
  return (
    <label class={`${props.class} file-picker`}>
      {props.children}
      <input
        type="file"
        multiple={props.accept === undefined}
        accept={props.accept ?? '.geojson,.json,application/geo+json,application/json'}
        class="visually-hidden"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // the same file may be chosen again after it was mended
          event.currentTarget.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </label>
  );
}
