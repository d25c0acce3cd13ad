/** What a folder of map data holds that may be of use, by the end of its name. */
const ENDINGS = /\.(geojson|json|csv)$/i;

/** The files of a folder that may be of use, by their paths. Two of one name are told apart by the folder that they lie in. */
export function filesOfFolder(files: readonly FileAt[]): readonly File[] {
  const wanted = files.filter(({ path }) => ENDINGS.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const names = new Map<string, number>();
  for (const { file } of wanted) names.set(file.name, (names.get(file.name) ?? 0) + 1);
  return wanted.map(({ file, path }) =>
    names.get(file.name) === 1
      ? file
      : new File([file], path.replace(/^\/?[^/]*\//, '').replaceAll('/', '·'), { type: file.type }),
  );
}

export interface FileAt {
  readonly file: File;
  /** From the folder on: plan/west/grids.geojson. */
  readonly path: string;
}

/** Of a folder that was chosen in a form. */
export const filesChosen = (files: readonly File[]): readonly File[] =>
  filesOfFolder(files.map((file) => ({ file, path: file.webkitRelativePath })));

/** What was dropped: files as they are, and of folders what may be of use. Ask at once: the page sees into a drop only while it happens. */
export function dropped(
  transfer: DataTransfer,
): Promise<{ readonly files: readonly File[]; readonly hadFolder: boolean }> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...transfer.files];
  const folders = entries.filter(isFolder);
  if (folders.length === 0) return Promise.resolve({ files: plain, hadFolder: false });
  return Promise.all(entries.map(walk)).then((found) => ({ files: filesOfFolder(found.flat()), hadFolder: true }));
}

async function walk(entry: FileSystemEntry): Promise<FileAt[]> {
  if (isFile(entry))
    return [{ file: await new Promise<File>((go, fail) => entry.file(go, fail)), path: entry.fullPath }];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const inside: FileSystemEntry[] = [];
  // a reader hands out some at a time, and none at the end
  for (let more = await read(reader); more.length > 0; more = await read(reader)) inside.push(...more);
  return (await Promise.all(inside.map(walk))).flat();
}

const read = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((go, fail) => reader.readEntries(go, fail));

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
