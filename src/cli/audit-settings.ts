import { layoutOf } from '../plan/code-layout';
import { DEFAULT_SETTINGS, type Settings } from '../plan/settings';
import { CannotRun } from './cannot-run';
import { isObject } from './read-record';

/** The thresholds that a file gives, the usual ones for the rest. A name that nobody knows is a slip of the pen, and refused. */
export function readAuditSettings(json: unknown, path: string): Settings {
  if (!isObject(json)) throw new CannotRun(`${path}: settings are a JSON object, {"sliver_m": 0.5}`);
  return Object.entries(json).reduce<Settings>((settings, [name, value]) => {
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name]! : null;
    if (!field) throw new CannotRun(`${path}: there is no setting "${name}", but ${Object.keys(FIELDS).join(', ')}`);
    const read = field(value, settings);
    if (typeof read === 'string')
      throw new CannotRun(`${path}: "${name}" is ${JSON.stringify(value)} where there should be ${read}`);
    return { ...settings, ...read };
  }, DEFAULT_SETTINGS);
}

/** What a value changes, or what should stand in its place. */
type Field = (value: unknown, settings: Settings) => Partial<Settings> | string;

const FIELDS: Readonly<Record<string, Field>> = {
  sliver_m: (value) => (isAmount(value) ? { sliver: value } : 'a width in metres'),
  unmatched_units: (value) => (isCount(value) ? { unmatched: value } : 'a whole number of units of 1e-7 degree'),
  site_m2: (value) => (isAmount(value) ? { site: value } : 'an area in m²'),
  green: (value) => (isAmount(value) ? { green: value } : 'a share of the target, such as 0.3'),
  amber: (value) => (isAmount(value) ? { amber: value } : 'a share of the target, such as 0.6'),
  cut_building: (value, { cutBuilding }) =>
    isPart(value, ['m2', 'share'], isAmount)
      ? { cutBuilding: { ...cutBuilding, ...value } }
      : '{"m2": 1, "share": 0.01}',
  target: (value, { target }) =>
    isPart(value, ['urban', 'rural'], (n) => isCount(n) && n > 0)
      ? { target: { ...target, ...value } }
      : '{"urban": 200, "rural": 50}, households',
  code_template: (value) => (isTemplate(value) ? { codeTemplate: value } : 'such as {community:12}{serial:3}'),
  bands: (value, { bands }) =>
    isPart(value, ['ordinary', 'dedicated'], isBand)
      ? { bands: { ...bands, ...value } }
      : '{"ordinary": [1, 899], "dedicated": [901, 999]}',
};

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isCount = (value: unknown): value is number => isAmount(value) && Number.isSafeInteger(value);

const isBand = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(isCount) && value[0]! <= value[1]!;

function isTemplate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    return layoutOf({ ...DEFAULT_SETTINGS, codeTemplate: value }).serial > 0;
  } catch {
    return false;
  }
}

/** An object with some of these members, all of one kind. */
function isPart<Key extends string, Value>(
  value: unknown,
  keys: readonly Key[],
  is: (each: unknown) => each is Value,
): value is Partial<Record<Key, Value>>;
function isPart<Key extends string>(
  value: unknown,
  keys: readonly Key[],
  is: (each: unknown) => boolean,
): value is Partial<Record<Key, number>>;
function isPart(value: unknown, keys: readonly string[], is: (each: unknown) => boolean): boolean {
  return isObject(value) && Object.entries(value).every(([key, each]) => keys.includes(key) && is(each));
}
