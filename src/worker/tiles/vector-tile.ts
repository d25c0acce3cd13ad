import { PbfWriter } from 'pbf';
import { EXTENT } from './mercator';

/** A feature in tile units: rings (of polygons; shells before their holes) or one place, and at most one name. */
export interface TileFeature {
  readonly id: number;
  readonly rings?: readonly (readonly number[])[];
  readonly place?: readonly [x: number, y: number];
  readonly name?: string;
}

export interface TileLayer {
  readonly name: string;
  readonly features: readonly TileFeature[];
}

/** Encodes layers as a Mapbox Vector Tile, specification 2.1. Layers without features are left out, as it demands. */
export function encodeTile(layers: readonly TileLayer[]): ArrayBuffer {
  const writer = new PbfWriter();
  for (const layer of layers) if (layer.features.length > 0) writer.writeMessage(3, writeLayer, layer);
  const bytes = writer.finish();
  return bytes.slice().buffer as ArrayBuffer;
}

function writeLayer(layer: TileLayer, writer: PbfWriter): void {
  const values = new Map<string, number>();
  writer.writeVarintField(15, 2);
  writer.writeStringField(1, layer.name);
  for (const feature of layer.features) {
    const tags: number[] = [];
    if (feature.name !== undefined) {
      const value = values.get(feature.name) ?? values.size;
      values.set(feature.name, value);
      tags.push(0, value);
    }
    writer.writeMessage(2, writeFeature, { feature, tags });
  }
  if (values.size > 0) writer.writeStringField(3, 'name');
  for (const value of values.keys()) writer.writeMessage(4, (text, inner) => inner.writeStringField(1, text), value);
  writer.writeVarintField(5, EXTENT);
}

function writeFeature(
  { feature, tags }: { readonly feature: TileFeature; readonly tags: number[] },
  writer: PbfWriter,
): void {
  writer.writeVarintField(1, feature.id);
  writer.writePackedVarint(2, tags);
  writer.writeVarintField(3, feature.rings ? POLYGON : POINT);
  writer.writePackedVarint(4, feature.rings ? ringCommands(feature.rings) : placeCommands(feature.place!));
}

const POINT = 1;
const POLYGON = 3;
const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;

const command = (id: number, count: number): number => id | (count << 3);
const zigzag = (value: number): number => (value << 1) ^ (value >> 31);

const placeCommands = ([x, y]: readonly [number, number]): number[] => [command(MOVE_TO, 1), zigzag(x), zigzag(y)];

/** Rings as commands; the pen stays where a ring was last drawn, and the next begins from there. */
function ringCommands(rings: readonly (readonly number[])[]): number[] {
  const commands: number[] = [];
  let penX = 0;
  let penY = 0;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      if (i === 0) commands.push(command(MOVE_TO, 1));
      if (i === 2) commands.push(command(LINE_TO, ring.length / 2 - 1));
      commands.push(zigzag(ring[i]! - penX), zigzag(ring[i + 1]! - penY));
      penX = ring[i]!;
      penY = ring[i + 1]!;
    }
    commands.push(command(CLOSE_PATH, 1));
  }
  return commands;
}
