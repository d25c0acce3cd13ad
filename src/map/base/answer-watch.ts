/**
 * none       there is no base map
 * waiting    nothing was heard yet
 * answering  tiles come
 * refused    the service says no: a wrong key, or its quota is spent
 * silent     nothing comes: no network, a wrong address, a server that is down or slow
 */
export type BaseAnswer = 'none' | 'waiting' | 'answering' | 'refused' | 'silent';

/** How a service behaves, from what became of each tile. One that fails is left in peace for a while, so that nothing queues up behind it. */
export interface AnswerWatch {
  /** Whether to ask at all. */
  asks(): boolean;
  came(): void;
  failed(how: 'refused' | 'silent'): void;
  /** Forgets what was: the next tile is asked for. */
  retry(): void;
}

/** Failures in a row from which on a service counts as not answering: a single tile may always be missing. */
const MOST = 3;
/** Milliseconds for which a service that does not answer is not asked. */
const REST = 30_000;

export function answerWatch(now: () => number, tell: (answer: BaseAnswer) => void): AnswerWatch {
  let failures = 0;
  let restsUntil = -Infinity;
  let answer: BaseAnswer = 'waiting';
  const say = (next: BaseAnswer): void => {
    if (next === answer) return;
    answer = next;
    tell(next);
  };
  return {
    asks: () => now() >= restsUntil,
    came() {
      failures = 0;
      restsUntil = -Infinity;
      say('answering');
    },
    failed(how) {
      if (++failures < MOST) return;
      restsUntil = now() + REST;
      say(how);
    },
    retry() {
      failures = 0;
      restsUntil = -Infinity;
      say('waiting');
    },
  };
}
