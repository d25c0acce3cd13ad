import { createMemo, For, Show } from 'solid-js';
import { M2_PER_HOUSEHOLD } from '../../plan/estimate';
import { serialOf } from '../../plan/code-groups';
import type { GridId, Kind } from '../../plan/grid';
import { useDesk } from '../desk-context';
import { gridFacts } from '../model/grid-facts';
import { ActionButton } from './action-button';
import { BorderLock } from './border-lock';
import { CodeText } from './code-text';
import { DedicatedFields } from './dedicated-fields';
import { EditableText } from './editable-text';
import { GridLock } from './grid-lock';
import { HouseholdBar } from './household-bar';
import { StandingChip } from './standing-chip';

/** Everything about one grid. */
export function GridInspector(props: { readonly id: GridId }) {
  const desk = useDesk();
  const { t, about } = desk.words;
  const cut = createMemo(
    () => new Set(desk.findings().flatMap(({ rule, buildings }) => (rule === 'building-split' ? buildings : []))),
  );
  const facts = createMemo(() => {
    const world = desk.world();
    return world && gridFacts(world, props.id, cut());
  });
  const set = (change: { name?: string; kind?: Kind }): boolean =>
    desk.editOrSay({ edit: 'set-grid', grid: props.id, change });
  return (
    <Show when={facts()}>
      {(now) => (
        <article class="inspector" aria-label={now().grid.name || now().grid.code}>
          <p class="big-code">
            <CodeText code={now().grid.code} />
          </p>
          <p class="muted">{now().community}</p>
          <EditableText
            id="field-name"
            class="title"
            label={t('grid.edit-name')}
            placeholder={t('grid.no-name')}
            value={now().grid.name}
            commit={(name) => set({ name })}
          />
          <p class="chips">
            <span class="chip">{t(`kind.${now().grid.kind}`)}</span>
            <Show when={now().grid.shape.length === 0}>
              <span class="chip alarm">{t(now().grid.retired ? 'grid.retired' : 'grid.not-drawn')}</span>
            </Show>
            <Show when={now().grid.shape.length > 1}>
              <span class="chip alarm">{t('grid.detached', { n: now().grid.shape.length - 1 })}</span>
            </Show>
            <Show when={now().standing}>{(standing) => <StandingChip standing={standing()} />}</Show>
          </p>
          <Show when={!now().grid.retired}>
            <GridLock id={props.id} />
          </Show>
          <div class="figure-line">
            <span class="muted">{t('grid.households')}</span>
            <strong class="figure">{about(now().tally.households, now().tally.estimated > 0)}</strong>
          </div>
          <Show when={now().tally.estimated}>
            {(n) => (
              <p class="estimate">
                {t('grid.estimated', { n: n(), all: now().tally.buildings, m2: M2_PER_HOUSEHOLD })}
              </p>
            )}
          </Show>
          <Show when={now().standing} fallback={<p class="muted">{t('target.exempt')}</p>}>
            {(standing) => (
              <HouseholdBar
                households={now().tally.households}
                isEstimate={now().tally.estimated > 0}
                standing={standing()}
              />
            )}
          </Show>
          <dl class="facts">
            <dt>{t('grid.buildings')}</dt>
            <dd>{t('grid.buildings-cut', { n: now().tally.buildings, cut: now().cut })}</dd>
            <dt>{t('grid.area')}</dt>
            <dd>{t('unit.m2', { n: Math.round(now().m2) })}</dd>
            <Show when={now().grid.kind !== 'dedicated' && !desk.isReading()}>
              <dt>{t('grid.kind')}</dt>
              <dd>
                <select
                  class="select"
                  aria-label={t('grid.kind')}
                  value={now().grid.kind}
                  onChange={(event) => set({ kind: event.currentTarget.value as Kind })}
                >
                  <For each={['urban', 'rural'] as const}>
                    {(kind) => <option value={kind}>{t(`kind.${kind}`)}</option>}
                  </For>
                </select>
              </dd>
            </Show>
            <dt>{t('grid.neighbours')}</dt>
            <dd class="neighbours">
              <For each={now().neighbours} fallback={t('grid.no-neighbours')}>
                {(other) => (
                  <span class="neighbour">
                    <button
                      type="button"
                      class="link mono"
                      title={other.name}
                      aria-label={`${serialOf(desk.world()!.settings, other.code)} ${other.name}`.trim()}
                      onClick={() => desk.select({ grids: [other.id], building: null })}
                    >
                      {serialOf(desk.world()!.settings, other.code) || other.name}
                    </button>
                    <BorderLock grids={[props.id, other.id]} />
                  </span>
                )}
              </For>
            </dd>
            <dt>{t('grid.people')}</dt>
            <dd>
              <Show when={now().people.length > 0} fallback={t('grid.no-people')}>
                <ul class="plain people">
                  <For each={now().people}>
                    {({ role, name, phone }) => (
                      <li>
                        {name} <span class="muted">{role}</span> <span class="phone">{phone}</span>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            </dd>
          </dl>
          <Show when={now().grid.kind === 'dedicated'}>
            <DedicatedFields grid={now().grid} />
          </Show>
          <div class="button-row">
            <button
              type="button"
              class="button"
              onClick={() => desk.fly(now().box)}
              disabled={now().grid.shape.length === 0}
            >
              {t('action.zoom-grid')}
            </button>
            <Show when={!desk.isReading() && now().grid.shape.length === 0 && !now().grid.retired}>
              <button type="button" class="button" onClick={() => desk.listing.start(props.id)}>
                {t('fix.draw-listed')}
              </button>
            </Show>
            <Show when={!desk.isReading() && now().grid.shape.length > 0}>
              <ActionButton action="tool.split" label={t('action.split-grid')}>
                {t('tool.split')}
              </ActionButton>
              <ActionButton action="tool.merge" label={t('action.merge-grid')}>
                {t('tool.merge')}
              </ActionButton>
            </Show>
          </div>
        </article>
      )}
    </Show>
  );
}
