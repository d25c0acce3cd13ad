import type { Settings } from './settings';

/** A code is community + serial by the template of the settings; a string, never a number. */
export interface CodeLayout {
  readonly community: number;
  readonly serial: number;
}

/** Reads `{community:12}{serial:3}`. Throws where the template is not of this form: it is ours, not the user's file. */
export function layoutOf({ codeTemplate }: Settings): CodeLayout {
  const match = /^\{community:(\d+)\}\{serial:(\d+)\}$/.exec(codeTemplate);
  if (!match) throw new Error(`code template: ${codeTemplate}`);
  return { community: Number(match[1]), serial: Number(match[2]) };
}
