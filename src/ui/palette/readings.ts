import { AND, COMMANDS, type Command, type Slot } from './commands';
import { tidy } from './fold';

/** One way to take a text: which command, and what it says for each slot; nothing for those not come to yet. */
export interface Reading {
  readonly command: Command;
  readonly said: readonly (readonly string[])[];
}

/** Separators that a text may have before all further ones are taken as such: names contain them, too (和平路). */
const MOST_DOUBTS = 5;

/**
 * Every way to take a text as a command, in the order of the table. A separator may be one or belong to a name: both are tried,
 * and whoever knows the names decides. A verb that is only begun is a reading that says nothing yet.
 */
export function readings(text: string, commands: readonly Command[] = COMMANDS): Reading[] {
  const typed = tidy(text);
  if (typed === '') return [];
  return commands.flatMap((command): Reading[] => {
    const rest = afterVerb(typed, command.verbs);
    if (rest !== null) return divided(rest, command.slots).map((said) => ({ command, said }));
    return command.verbs.some((verb) => verb.startsWith(small(typed))) ? [{ command, said: [] }] : [];
  });
}

/** What follows the longest verb that the text begins with; null where it begins with none. */
function afterVerb(text: string, verbs: readonly string[]): string | null {
  const fitting = verbs.filter((verb) => small(text).startsWith(verb) && !runsOn(text, verb.length));
  const longest = fitting.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? null : text.slice(longest.length).trim();
}

/** Whether a Latin word goes on beyond this place. */
const runsOn = (text: string, at: number): boolean => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '');
const LETTER = /[a-z]/i;

/** As verbs and separators are written; what is said keeps its capitals. A text of another length could not be cut by it. */
function small(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function divided(rest: string, [slot, ...more]: readonly Slot[]): (readonly string[])[][] {
  if (!slot || rest === '') return [[]];
  const whole = listed(rest, slot).map((said) => [said]);
  const next = more[0];
  if (!next) return whole;
  const apart = cutsAt(rest, next.after).flatMap(({ from, to }) =>
    listed(rest.slice(0, from).trim(), slot).flatMap((said) =>
      divided(rest.slice(to).trim(), more).map((others) => [said, ...others]),
    ),
  );
  return [...apart, ...whole];
}

/** The things that a text names, every way to take its separators. */
function listed(text: string, { many }: Slot): string[][] {
  if (text === '') return [];
  if (!many) return [[text]];
  const cuts = cutsAt(text, AND);
  const doubtful = cuts.slice(0, MOST_DOUBTS);
  return Array.from({ length: 2 ** doubtful.length }, (_, way) => {
    // the first way takes every one as a separator
    const taken = [...doubtful.filter((_cut, i) => !(way & (1 << i))), ...cuts.slice(MOST_DOUBTS)];
    const ends = [...taken.map(({ from }) => from), text.length];
    return ends.map((end, i) => text.slice(taken[i - 1]?.to ?? 0, end).trim()).filter((part) => part !== '');
  });
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

/** Where a word stands as a word of its own, the blanks beside it included; the longest where several begin at a place. */
function cutsAt(text: string, words: readonly string[]): Cut[] {
  const lower = small(text);
  const cuts: Cut[] = [];
  let blank = false;
  for (let at = 0; at < text.length;) {
    const word = words
      .filter((each) => lower.startsWith(each, at) && !runsOn(text, at) && !runsOn(text, at + each.length))
      .sort((a, b) => b.length - a.length)[0];
    const last = cuts.at(-1);
    const to = at + (word?.length ?? 1);
    if (word !== undefined) {
      if (last?.to === at && (blank || word === ' ')) cuts[cuts.length - 1] = { from: last.from, to };
      else cuts.push({ from: at, to });
      blank = word === ' ' && (blank || last?.to !== at);
    }
    at = to;
  }
  return cuts;
}
