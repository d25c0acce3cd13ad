import { onCleanup } from 'solid-js';
import type { Words } from '../words';
import type { Notices } from './notices';

/** What nobody foresaw is said in the page, not only in the console. */
export function reportUnexpected(words: Words, notices: Notices): void {
  const say = (error: unknown): void => {
    // a task that was stopped on purpose
    if (error instanceof DOMException && error.name === 'AbortError') return;
    const reason = error instanceof Error ? error.message : String(error);
    notices.warn(words.t('failed.unexpected', { reason }), words.t('failed.unexpected.do'));
  };
  const onRejection = (event: PromiseRejectionEvent): void => say(event.reason);
  const onError = (event: ErrorEvent): void => {
    if (event.error) say(event.error);
  };
  window.addEventListener('unhandledrejection', onRejection);
  window.addEventListener('error', onError);
  onCleanup(() => {
    window.removeEventListener('unhandledrejection', onRejection);
    window.removeEventListener('error', onError);
  });
}
