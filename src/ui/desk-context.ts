import { createContext, useContext } from 'solid-js';
import type { Desk } from './desk';

const DeskContext = createContext<Desk>();

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk: there is no desk above');
  return desk;
}
