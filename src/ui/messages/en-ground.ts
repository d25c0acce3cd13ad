import type { zhGround } from './zh-ground';

export const enGround: Readonly<Record<keyof typeof zhGround, string>> = {
  base: 'Base map',
  'base.name.none': 'none',
  'base.name.own': 'own service',
  'base.look.vec': 'Tianditu map',
  'base.look.img': 'Tianditu imagery',
  'base.opacity': 'Strength',
  'base.silent': 'The base map is not answering; work goes on.',
  'base.refused': 'The service refuses: check the key and its quota.',
  'base.retry': 'Try again',
  'base.wants-file': 'After a reload the file must be chosen again.',
  'base.choose-again': 'Choose file',
  'base.tianditu-credit': '© Tianditu, National Platform for Geospatial Information',

  'action.base-map': 'Set the base map',
  'base.title': 'Base map',
  'base.about':
    'For reference only, beneath buildings and grids. It is kept in the browser of this computer, never in drafts, exports or reports.',
  'base.kind': 'Source',
  'base.kind.none': 'None: nothing is fetched',
  'base.kind.tianditu': 'Tianditu (needs a key)',
  'base.kind.own': 'Own service: XYZ or WMTS',
  'base.kind.file': 'A file on this computer: PMTiles',
  'base.look': 'Kind',
  'base.look-of.vec': 'Map',
  'base.look-of.img': 'Satellite imagery',
  'base.names': 'With place names',
  'base.key': 'Key',
  'base.key-about': 'Free of charge from the console on the Tianditu website; choose the type for browsers.',
  'base.template': 'Address',
  'base.template-hint': '…/{z}/{x}/{y}.png',
  'base.own-about':
    'In the address {z} {x} {y} stand for zoom, column and row; {-y} where rows are counted from the south. A WMTS address with its LAYER will do, too. The service must let pages of other origins read it.',
  'base.credit': 'Credit',
  'base.credit-hint': 'Whom the service wants named; shown on the map',
  'base.max-zoom': 'Nearest zoom',
  'base.file': 'File',
  'base.choose': 'Choose a PMTiles file',
  'base.file-about':
    'Read bit by bit as it is looked at; neither uploaded nor copied. The browser does not keep the file: after a reload it must be chosen again.',
  'base.systems':
    'Only tiles in Web Mercator on WGS 84 or CGCS2000 fit; those of Tianditu do. Tiles of Amap, Tencent and Baidu are shifted by some hundred metres and do not.',
  'base.shifted':
    'Tiles of this service are shifted (GCJ-02 or BD-09): they lie some hundred metres beside the grids. Use a service that is not, such as Tianditu.',
  'base.problem.no-key': 'Enter the key for Tianditu.',
  'base.problem.not-an-address': 'The address must begin with http or https and have no blanks in it.',
  'base.problem.no-place': 'The address does not say where the tile goes: put in {z}, {x} and {y}.',
  'base.problem.not-mercator':
    'These tiles are in degrees and do not fit. Use tiles in Web Mercator; of Tianditu the layers that end in _w.',
  'base.problem.no-file': 'Choose a PMTiles file.',
  'base.problem.unreadable':
    'No base map can be read from this file: it is no PMTiles, or has no layer to draw. Choose another one.',
  'base.go': 'Use it',

  'map.north': 'North is up',
  'map.north-letter': 'N',
};
