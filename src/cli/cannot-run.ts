/** Why the program cannot do what it was asked, as one line for a person. It ends the run with exit code 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
