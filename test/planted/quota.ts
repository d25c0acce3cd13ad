/** A total that is dealt out evenly over so many turns; what could not be dealt in its turn is owed to the next ones. */
export interface Quota {
  /** A turn has come; answers what is due now. */
  turn(): number;
  due(): number;
  deal(count: number): void;
}

export function quota(total: number, turns: number): Quota {
  let passed = 0;
  let dealt = 0;
  // by halves, so that the last one is not due in the last turn, where there may be no room for it
  const due = () => Math.floor((passed * total) / turns + 1 / 2) - dealt;
  return {
    turn() {
      passed++;
      return due();
    },
    due,
    deal(count) {
      dealt += count;
    },
  };
}
