import { VERSION } from '../ui/version';
import { apply } from './apply';
import { audit } from './audit';
import { CannotRun } from './cannot-run';
import type { Command } from './command';
import { conform } from './conform';
import { helpOf, helpOfAll } from './help';
import { progressOn } from './progress';
import { readOptions } from './read-options';

const COMMANDS: readonly Command[] = [apply, conform, audit];

/** The command line. Answers the exit code: 0 done, 1 something was refused, left open or found wrong, 2 could not run. */
export default async function main(...args: readonly string[]): Promise<0 | 1 | 2> {
  const { progress, clear } = progressOn(process.stderr);
  const say = (line: string): void => {
    clear();
    process.stderr.write(`${line.replace(/\s*\n\s*/g, ' ')}\n`);
  };
  // what is being written is not cut short by it, and what is written beside its place is taken away
  process.once('SIGINT', () => process.exit(130));
  process.stdout.on('error', () => undefined);
  try {
    return await perform(args, { now: () => new Date().toISOString(), warn: say, progress });
  } catch (error) {
    say(error instanceof CannotRun ? error.message : `Unexpected, and a defect: ${String(error)}`);
    return 2;
  } finally {
    clear();
  }
}

async function perform([name, ...args]: readonly string[], outside: Parameters<Command['run']>[1]): Promise<0 | 1> {
  if (name === '--version') return tell(`${VERSION}\n`);
  if (name === '--help' || name === '-h' || name === 'help') return tell(helpOfAll(COMMANDS));
  const command = COMMANDS.find((each) => each.name === name);
  if (!command)
    throw new CannotRun(
      `${name === undefined ? 'A command is missing' : `No such command: ${name}`}. See gridwright --help`,
    );
  if (args.includes('--help') || args.includes('-h')) return tell(helpOf(command));
  return command.run(readOptions(command, args), outside);
}

function tell(text: string): 0 {
  process.stdout.write(text);
  return 0;
}
