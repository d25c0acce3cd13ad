/** Puts values into the places of a text: `{{n}}` is what `n` is. A place that nothing is given for stays, so that it is seen. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{\s*(\w+)\s*\}\}/g, (place, name: string) => values[name] ?? place);
