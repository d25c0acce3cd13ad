import { Match, Switch } from 'solid-js';
import type { DialogState } from '../desk';
import { useDesk } from '../desk-context';
import { BaseMapDialog } from './base-map-dialog';
import { CarveDialog } from './carve-dialog';
import { ConfirmDialog } from './confirm-dialog';
import { ExportDialog } from './export-dialog';
import { ImportDialog } from './import-dialog';
import { KeysDialog } from './keys-dialog';
import { NameDialog } from './name-dialog';
import { ReportDialog } from './report-dialog';
import { WaiveDialog } from './waive-dialog';

/** The one form that stands over the page, if any. */
export function Dialogs() {
  const desk = useDesk();
  const open = <Name extends DialogState['dialog']>(name: Name) => {
    const now = desk.dialog();
    return now?.dialog === name ? (now as Extract<DialogState, { readonly dialog: Name }>) : null;
  };
  return (
    <Switch>
      <Match when={open('import')}>
        <ImportDialog for={open('import')?.for ?? 'divide'} />
      </Match>
      <Match when={open('report')}>
        <ReportDialog />
      </Match>
      <Match when={open('waive')}>{(state) => <WaiveDialog finding={state().finding} />}</Match>
      <Match when={open('export')}>
        <ExportDialog />
      </Match>
      <Match when={open('keys')}>
        <KeysDialog />
      </Match>
      <Match when={open('base-map')}>
        <BaseMapDialog />
      </Match>
      <Match when={open('carve')}>{(state) => <CarveDialog body={state().body} from={state().from} />}</Match>
      <Match when={open('name')}>{(state) => <NameDialog {...state()} />}</Match>
      <Match when={open('confirm')}>{(state) => <ConfirmDialog {...state()} />}</Match>
    </Switch>
  );
}
