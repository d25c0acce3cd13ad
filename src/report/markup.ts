import { visible } from './visible';

/** A text between tags or in an attribute of XML or HTML. */
export const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
