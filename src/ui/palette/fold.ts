/** Full-width signs as half-width ones, any blank as one space. */
export const tidy = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** Text as it is compared: tidy, and capitals as small letters. */
export const fold = (text: string): string => tidy(text).toLowerCase();
