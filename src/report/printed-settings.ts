import type { Settings } from '../plan/settings';

/** Every threshold as a report prints it and `--settings` takes it: names say their unit. */
export const printedSettings = (settings: Settings) => ({
  /** A gap or an overlap narrower than this is a sliver. */
  sliver_m: settings.sliver,
  /** Up to this width only vertices do not match; units of 1e-7 degree. */
  unmatched_units: settings.unmatched,
  /** A building is cut when two grids each hold more than the larger of the two. */
  cut_building: { m2: settings.cutBuilding.m2, share: settings.cutBuilding.share },
  site_m2: settings.site,
  target: { urban: settings.target.urban, rural: settings.target.rural },
  green: settings.green,
  amber: settings.amber,
  code_template: settings.codeTemplate,
  bands: { ordinary: settings.bands.ordinary, dedicated: settings.bands.dedicated },
});

export type PrintedSettings = ReturnType<typeof printedSettings>;
