import { parseArgs } from 'node:util';
import { CannotRun } from './cannot-run';
import type { Command, Given, Options } from './command';

/** The options of a command as given; what it does not know, or lacks, is said in one line. */
export function readOptions({ name, options }: Command, args: readonly string[]): Given {
  const values = parsed(name, options, args);
  for (const [option, { many, required }] of Object.entries(options)) {
    const count = values[option]?.length ?? 0;
    if (required && count === 0) throw new CannotRun(`${name}: --${option} is missing. ${seeHelp(name)}`);
    if (!many && count > 1) throw new CannotRun(`${name}: --${option} is given ${count} times. ${seeHelp(name)}`);
  }
  return {
    has: (option) => values[option] !== undefined,
    one: (option) => values[option]?.[0] ?? null,
    all: (option) => values[option] ?? [],
  };
}

export const seeHelp = (name: string): string => `See gridwright ${name} --help`;

function parsed(name: string, options: Options, args: readonly string[]): Readonly<Record<string, string[]>> {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowPositionals: false,
      options: Object.fromEntries(
        Object.entries(options).map(([key, { value }]) => [
          key,
          { type: value ? 'string' : 'boolean', multiple: true },
        ]),
      ),
    });
    return Object.fromEntries(Object.entries(values).map(([key, given]) => [key, (given as unknown[]).map(String)]));
  } catch (error) {
    // "Unknown option '--x'. To specify a positional argument …": the first sentence is what matters
    const [what] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new CannotRun(`${name}: ${what}. ${seeHelp(name)}`);
  }
}
