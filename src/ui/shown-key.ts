import { actionOf, type ActionId } from './actions';
import { keyName } from './keys';

/** The first key of an action, as it stands on the keyboard; '' where it has none. */
export function shownKey(id: ActionId): string {
  const [key] = actionOf(id).keys;
  return key === undefined ? '' : keyName(key);
}
