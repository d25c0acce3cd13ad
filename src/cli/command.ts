import type { Progress } from './progress';

/** One thing the program can do. Its help is made of this, so that they cannot differ. */
export interface Command {
  readonly name: string;
  readonly about: string;
  readonly options: Options;
  /** What stands below the options in the help. */
  readonly more: string;
  /** Answers the exit code, 0 or 1; throws CannotRun. */
  run(given: Given, outside: Outside): Promise<0 | 1>;
}

export interface Option {
  /** What follows it, for people; none: it is a switch. */
  readonly value?: string;
  readonly about: string;
  readonly required?: boolean;
  /** Whether it may be given several times. */
  readonly many?: boolean;
}

export type Options = Readonly<Record<string, Option>>;

/** The options that were given. */
export interface Given {
  has(option: string): boolean;
  /** null: not given. */
  one(option: string): string | null;
  all(option: string): readonly string[];
}

/** What the program needs of the world outside. */
export interface Outside {
  /** ISO 8601, UTC. */
  now(): string;
  /** A line for people, on the error stream. */
  warn(line: string): void;
  readonly progress: Progress;
}
