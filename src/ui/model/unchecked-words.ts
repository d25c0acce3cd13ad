import type { RuleState } from '../../checks/finding';
import type { Words } from '../words';

/** Why nothing can be said of a rule. */
export function uncheckedWords({ rule, missing, failed }: RuleState, isChecked: boolean, { t }: Words): string {
  const name = t(`rule.${rule}`);
  if (failed !== undefined) return t('rule.failed', { rule: name, reason: failed });
  if (!isChecked || !missing) return t('board.not-yet', { rule: name });
  const { layer, column } = missing;
  return t('rule.unchecked', {
    rule: name,
    missing: column === undefined ? t(`missing.${layer}`) : t('missing.column', { column }),
  });
}
