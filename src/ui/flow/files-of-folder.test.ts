import { describe, expect, test } from 'vitest';
import { dropped, filesOfFolder } from './files-of-folder';

const at = (path: string, text = path) => ({ file: new File([text], path.split('/').at(-1)!), path });

describe('of a folder', () => {
  test('what may be map data is taken, in the order of the paths', () => {
    const files = filesOfFolder(
      ['p/z.json', 'p/b.GEOJSON', 'p/photo.jpg', 'p/a.csv', 'p/readme'].map((path) => at(path)),
    );
    expect(files.map(({ name }) => name)).toEqual(['a.csv', 'b.GEOJSON', 'z.json']);
  });
  test('two of one name are told apart by their folders, and keep what is in them', async () => {
    const files = filesOfFolder([at('p/west/grids.geojson'), at('p/east/grids.geojson'), at('p/roads.json')]);
    expect(files.map(({ name }) => name)).toEqual(['east·grids.geojson', 'roads.json', 'west·grids.geojson']);
    expect(await files[0]!.text()).toBe('p/east/grids.geojson');
  });
});

describe('what is dropped', () => {
  const fileEntry = (path: string) => ({
    isFile: true,
    isDirectory: false,
    fullPath: `/${path}`,
    file: (go: (file: File) => void) => go(at(path).file),
  });
  /** Hands out its entries two at a time, as browsers do a hundred at a time. */
  const folderEntry = (path: string, inside: readonly unknown[]) => ({
    isFile: false,
    isDirectory: true,
    fullPath: `/${path}`,
    createReader() {
      let given = 0;
      return { readEntries: (go: (more: readonly unknown[]) => void) => go(inside.slice(given, (given += 2))) };
    },
  });
  const transfer = (entries: readonly unknown[], files: readonly File[] = []): DataTransfer =>
    ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files }) as unknown as DataTransfer;

  test('a folder, with the folders in it, to its end', async () => {
    const folder = folderEntry('p', [
      fileEntry('p/a.geojson'),
      fileEntry('p/photo.jpg'),
      folderEntry('p/more', [fileEntry('p/more/b.json')]),
    ]);
    const { files, hadFolder } = await dropped(transfer([folder]));
    expect(files.map(({ name }) => name)).toEqual(['a.geojson', 'b.json']);
    expect(hadFolder).toBe(true);
  });
  test('files by themselves are taken whatever they are called', async () => {
    const file = new File(['{}'], 'plan');
    expect(await dropped(transfer([fileEntry('plan')], [file]))).toEqual({ files: [file], hadFolder: false });
  });
});
