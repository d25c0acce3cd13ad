import { createSignal, type Accessor } from 'solid-js';

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly what: string;
  readonly todo?: string;
  readonly action?: { readonly label: string; run(): void };
}

export interface Notices {
  readonly list: Accessor<readonly Notice[]>;
  say(what: string, action?: Notice['action']): void;
  /** Stays until it is closed. */
  warn(what: string, todo: string, action?: Notice['action']): void;
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
    say(what, action) {
      const id = add({ tone: 'info', what, ...(action && { action }) });
      window.setTimeout(() => close(id), PASSING);
    },
    warn: (what, todo, action) => void add({ tone: 'problem', what, todo, ...(action && { action }) }),
  };
}
