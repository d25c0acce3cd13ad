import { createSignal, type Accessor } from 'solid-js';
import { NO_BASE_MAP, readChoice, serviceOf, type BaseMapChoice } from '../model/base-map-choice';
import type { BaseAnswer, BaseMapPort } from '../ports';
import { rememberedText } from './remembered';

/** The base map of this machine: it is kept in this browser alone, and never with a draft, in an export or in a report. */
export interface BaseMapDesk {
  readonly choice: Accessor<BaseMapChoice>;
  readonly answer: Accessor<BaseAnswer>;
  /** Whom a file wants named; '' where there is none. */
  readonly fileCredit: Accessor<string>;
  /** A file was chosen on an earlier visit, and a page cannot open it again by itself. */
  readonly wantsFile: Accessor<boolean>;
  /** From now on this one. False: the file cannot be drawn, and everything is as it was. */
  use(choice: BaseMapChoice, file: File | null): Promise<boolean>;
  setOpacity(share: number): void;
  retry(): void;
  /** A map to draw it on; returns the way to leave it. */
  attach(port: BaseMapPort): () => void;
}

export function createBaseMap(): BaseMapDesk {
  const [kept, keep] = rememberedText('base-map');
  const [answer, setAnswer] = createSignal<BaseAnswer>('none');
  const [fileCredit, setFileCredit] = createSignal('');
  const [file, setFile] = createSignal<File | null>(null);
  const choice = (): BaseMapChoice => (kept() === '' ? NO_BASE_MAP : readChoice(kept()));
  let port: BaseMapPort | null = null;

  const draw = async (wanted: BaseMapChoice, chosen: File | null): Promise<boolean> => {
    if (!port) return true;
    const service = serviceOf(wanted);
    port.setOpacity(wanted.opacity);
    const drawn = await port.show(
      service
        ? { kind: 'service', ...service }
        : wanted.kind === 'file' && chosen
          ? { kind: 'file', file: chosen }
          : null,
    );
    if (drawn) setFileCredit(drawn.credit);
    return drawn !== null;
  };

  return {
    choice,
    answer,
    fileCredit,
    wantsFile: () => choice().kind === 'file' && file() === null,
    async use(wanted, chosen) {
      if (!(await draw(wanted, chosen))) return false;
      setFile(chosen);
      keep(JSON.stringify(wanted));
      return true;
    },
    setOpacity(share) {
      keep(JSON.stringify({ ...choice(), opacity: share }));
      port?.setOpacity(share);
    },
    retry: () => port?.retry(),
    attach(next) {
      port = next;
      const stop = next.onAnswer(setAnswer);
      // the network is back: whoever does not answer is asked again
      const back = (): void => void (answer() === 'silent' && next.retry());
      window.addEventListener('online', back);
      void draw(choice(), file());
      return () => {
        stop();
        window.removeEventListener('online', back);
        port = null;
      };
    },
  };
}
