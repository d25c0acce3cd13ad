import { createSignal, type Accessor } from 'solid-js';

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly what: string;
  readonly todo?: string;
  /** What can be done about it, at once. */
  readonly actions: readonly NoticeAction[];
}

export interface NoticeAction {
  readonly label: string;
  run(): void;
}

export interface Notices {
  readonly list: Accessor<readonly Notice[]>;
  say(what: string, ...actions: readonly (NoticeAction | undefined)[]): void;
  /** Stays until it is closed. */
  warn(what: string, todo: string, ...actions: readonly (NoticeAction | undefined)[]): void;
  close(id: number): void;
}

/** How long a passing message stands, ms. */
const PASSING = 5000;
const MOST = 3;

export function createNotices(): Notices {
  const [list, setList] = createSignal<readonly Notice[]>([]);
  let last = 0;
  const close = (id: number): void => void setList((notices) => notices.filter((notice) => notice.id !== id));
  const add = (notice: Omit<Notice, 'id'>): number => {
    const id = ++last;
    // the same words twice say nothing new
    setList((notices) => [...notices.filter(({ what }) => what !== notice.what), { ...notice, id }].slice(-MOST));
    return id;
  };
  return {
    list,
    close,
    say(what, ...actions) {
      const id = add({ tone: 'info', what, actions: there(actions) });
      window.setTimeout(() => close(id), PASSING);
    },
    warn: (what, todo, ...actions) => void add({ tone: 'problem', what, todo, actions: there(actions) }),
  };
}

const there = (actions: readonly (NoticeAction | undefined)[]): NoticeAction[] =>
  actions.filter((action) => action !== undefined);
