import type { Command, Option } from './command';

/** What the program can do, in a few lines. */
export const helpOfAll = (commands: readonly Command[]): string => `gridwright COMMAND [options]

${columns(commands.map(({ name, about }) => [name, about]))}

gridwright COMMAND --help    says what a command takes
gridwright --version         says the version

${EXIT}`;

export const helpOf = ({ name, about, options, more }: Command): string => `gridwright ${name} [options]

${about}

${columns([...Object.entries(options).map(([key, option]) => [usageOf(key, option), aboutOf(option)] as const), ['--help', 'this text']])}

${more}

${EXIT}`;

const EXIT = `Exit code: 0 done; 1 done, and something was refused, left open or found wrong; 2 could not run, and one line on the error stream says why.
`;

const usageOf = (key: string, { value }: Option): string => `--${key}${value ? ` ${value}` : ''}`;

const aboutOf = ({ about, required, many }: Option): string =>
  `${about}${required ? ' (required)' : ''}${many ? ' (may be given several times)' : ''}`;

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`).join('\n');
}
