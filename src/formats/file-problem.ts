/** What is wrong with a file, or worth knowing about it, as a code; the words for it stand in the message tables. */
export interface FileProblem {
  readonly problem: ProblemCode;
  /** The name of the file. */
  readonly file: string;
  /** 1-based number of the feature; null where the whole file is meant. */
  readonly feature: number | null;
  /** A warning always has `count`, the number of features concerned; `feature` is then the first of them. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Problems: the file is not taken. The comments name the params. */
export type ProblemCode =
  /** Neither UTF-8 nor UTF-16 nor GB 18030. */
  | 'not-text'
  /** More text than this program can hold. */
  | 'too-large'
  /** line, column, near. */
  | 'not-json'
  /** NaN or Infinity written out, which JSON does not have: value, line, column. */
  | 'not-a-number'
  /** found: the `type` member, or what stands there instead. */
  | 'not-geojson'
  /** A single feature or geometry; found. */
  | 'not-a-collection'
  /** No feature at all. */
  | 'empty'
  /** A coordinate system other than longitude/latitude: crs. */
  | 'wrong-crs'
  /** Anything else that geojson-validation finds: message. */
  | 'structure'
  | 'null-coordinates'
  | 'too-few-positions'
  | 'ring-not-closed'
  /** Not finite, or off the globe: x, y. */
  | 'bad-number'
  /** A coordinate in quotation marks: value. */
  | 'text-coordinate'
  /** Looks like metres: x, y. */
  | 'projected-coordinates'
  /** Looks like latitude before longitude: x, y. */
  | 'swapped-coordinates'
  /** found: the geometry type. */
  | 'wrong-geometry-type'
  /** The outline vanishes when rounded to 1e-7 degree. */
  | 'collapsed'
  /** Wider or higher than one plan can be: degrees, most. */
  | 'too-wide'
  /** field. */
  | 'missing-field'
  /** field, value. */
  | 'bad-code'
  /** value. */
  | 'unknown-kind'
  /** value. */
  | 'unknown-category'
  /** value. */
  | 'unknown-level'
  /** Two divisions, or two features, with one code or id: value, first (the number of the first feature). */
  | 'duplicate-id'
  /** A division that another of the files has, of the same level: value. */
  | 'duplicate-division'
  | WarningCode;

/** Warnings: the file is taken, and this is said beside it. */
export type WarningCode =
  /** Two grids with one code: value. */
  | 'duplicate-code'
  /** A number beyond 2^53, whose last digits the file's reader cannot know: field, value. */
  | 'unsafe-number'
  /** A grid's code or community that is none, kept as it stands: field, value. */
  | 'unreadable-code'
  /** Holes or parts of a multipolygon that vanish when rounded were left out. */
  | 'ring-dropped'
  /** A building without an area was left out. */
  | 'building-dropped'
  /** Two buildings with one id: the later ones got a suffix: value. */
  | 'building-renamed'
  /** A value that could not be understood was left out: field, value. */
  | 'unreadable-value'
  /** A category on a grid that is not dedicated was left out: value. */
  | 'category-ignored'
  /** The outline of a grid that was retired was left out. */
  | 'shape-of-retired';

export const isProblem = (value: object): value is FileProblem => 'problem' in value;

/** Warnings about one file, one for each code and field, with the first feature concerned and how many there are. */
export interface Warnings {
  add(problem: WarningCode, feature: number, params?: FileProblem['params']): void;
  list(): FileProblem[];
}

export function warningsOf(file: string): Warnings {
  const found = new Map<string, FileProblem & { readonly feature: number }>();
  return {
    add(problem, feature, params = {}) {
      const key = `${problem} ${params.field ?? ''}`;
      const first = found.get(key);
      if (!first) found.set(key, { problem, file, feature, params: { ...params, count: 1 } });
      // one feature may say the same twice: it counts as often
      else found.set(key, { ...first, params: { ...first.params, count: Number(first.params.count) + 1 } });
    },
    // in the order of the file, whatever was looked at first
    list: () =>
      [...found]
        .sort(([a, one], [b, other]) => one.feature - other.feature || (a < b ? -1 : 1))
        .map(([, problem]) => problem),
  };
}
