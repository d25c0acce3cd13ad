import type { ActionId } from '../actions';
import { COMMANDS, type Command } from './commands';
import { fold } from './fold';
import { goals } from './goals';
import type { Ground } from './ground';
import { readings } from './readings';
import { SUGGEST } from './suggest-commands';
import type { Suggestion } from './suggestion';

/** An action of the page that can be done now, with every word by which it may be asked for. */
export interface ActionLine {
  readonly id: ActionId;
  readonly title: string;
  readonly key: string;
  readonly words: readonly string[];
}

/** Lines that anybody would read. */
const MOST = 40;

/**
 * What a text may mean, the likeliest first: a command with what was said, an action whose title has the words, a place of the plan.
 * Of equals the one used last comes first; without a text it is the commands and the actions.
 */
export function suggest(
  text: string,
  ground: Ground | null,
  actions: readonly ActionLine[],
  recent: readonly Suggestion['kind'][],
): readonly Suggestion[] {
  const commands = ground ? COMMANDS.filter(({ reads }) => reads ?? !ground.isReading) : [];
  const wanted = fold(text);
  if (wanted === '')
    return lastUsedFirst([...commands.map((command) => form(command, ground!)), ...actions.map(actionLine)], recent);
  const said = ground ? asCommand(text, ground, commands) : [];
  const done = actions.filter(({ words }) => words.some((word) => fold(word).includes(wanted))).map(actionLine);
  const found = ground ? goals(text, ground) : [];
  return unique([...said, ...lastUsedFirst(done, recent), ...found]).slice(0, MOST);
}

/** The part of a text that may name a place: what is to be gone to, else all of it. */
export function placeSaid(text: string): string {
  const go = readings(
    text,
    COMMANDS.filter(({ id }) => id === 'go'),
  )[0];
  return go ? (go.said[0]?.[0] ?? '') : text;
}

/** What the first readings with something of the plan in them make; else how the command is said. */
function asCommand(text: string, ground: Ground, commands: readonly Command[]): readonly Suggestion[] {
  const taken = readings(text, commands);
  const lines = taken.flatMap(({ command, said }) => SUGGEST[command.id](said, ground));
  if (lines.length > 0) return lines;
  return [...new Set(taken.map(({ command }) => command))].map((command) => form(command, ground));
}

/** How a command is said; Enter begins it. */
const form = ({ id }: Command, { words }: Ground): Suggestion => ({
  key: `form ${id}`,
  kind: `command.${id}`,
  title: words.t(`palette.${id}.form`),
  detail: words.t(`palette.${id}.about`),
  deed: { does: 'fill', text: words.t(`palette.${id}.verb`) },
});

const actionLine = ({ id, title, key }: ActionLine): Suggestion => ({
  key: `action ${id}`,
  kind: `action.${id}`,
  title,
  detail: key,
  deed: { does: 'action', action: id },
});

function lastUsedFirst(lines: readonly Suggestion[], recent: readonly Suggestion['kind'][]): Suggestion[] {
  const place = ({ kind }: Suggestion): number => (recent.includes(kind) ? recent.indexOf(kind) : recent.length);
  return [...lines].sort((a, b) => place(a) - place(b));
}

const unique = (lines: readonly Suggestion[]): Suggestion[] =>
  [...new Map([...lines].reverse().map((line) => [line.key, line])).values()].reverse();
