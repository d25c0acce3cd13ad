import { createSignal, type Accessor } from 'solid-js';
import type { SecondCheck } from '../../session/second-check';
import type { HandOutPort, ReportFormat } from '../ports';
import type { Words } from '../words';
import type { DraftFlow } from './draft-flow';
import type { Notices } from './notices';

export type HandOutState =
  | { readonly at: 'verifying'; readonly share: number | null }
  | { readonly at: 'verified'; readonly verdict: SecondCheck }
  | { readonly at: 'failed'; readonly reason: string }
  | { readonly at: 'rest' };

export interface HandOut {
  readonly state: Accessor<HandOutState>;
  verify(): Promise<void>;
  cancel(): void;
  /** Gives the file to the browser; only after the two checks agreed. */
  download(fileName: string): void;
  /** Gives the report of an audit to the browser. Nothing is issued by it. */
  downloadReport(fileName: string, format: ReportFormat): void;
}

/** The way out: computed again by the second checker, and only then written. */
export function createHandOut(port: HandOutPort, drafts: DraftFlow, words: Words, notices: Notices): HandOut {
  const [state, setState] = createSignal<HandOutState>({ at: 'rest' });
  let stop = new AbortController();
  return {
    state,
    async verify() {
      const open = drafts.plan();
      if (!open) return;
      stop.abort();
      const mine = (stop = new AbortController());
      setState({ at: 'verifying', share: null });
      try {
        const progress = (share: number | null): void => void (mine === stop && setState({ at: 'verifying', share }));
        const verdict = await port.verify(open.session, open.base, { signal: mine.signal, progress });
        if (mine === stop && !mine.signal.aborted) setState({ at: 'verified', verdict });
      } catch (error) {
        if (mine.signal.aborted) return;
        setState({ at: 'failed', reason: error instanceof Error ? error.message : String(error) });
      }
    },
    cancel() {
      stop.abort();
      setState({ at: 'rest' });
    },
    download(fileName) {
      const open = drafts.plan();
      const now = state();
      if (!open || now.at !== 'verified' || now.verdict.disagreements.length > 0) return;
      give(fileName, port.write(open.session), 'application/geo+json');
      open.session.issueCodes();
      notices.say(words.t('export.done', { file: fileName }));
    },
    downloadReport(fileName, format) {
      const open = drafts.plan();
      if (!open) return;
      give(
        fileName,
        port.report(open.session, open.base, format, { locale: words.locale(), changed: words.t('report.changed') }),
        TYPES[format],
      );
      notices.say(words.t('export.done', { file: fileName }));
    },
  };
}

const TYPES: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
};

function give(fileName: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  // a link that is in no document may lose its name on a busy machine
  document.body.append(link);
  link.click();
  link.remove();
  // the browser reads the address after the click has returned
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
