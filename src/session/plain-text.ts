/** A text as it is compared with what somebody types: wide and narrow signs, capitals and blanks make no difference. */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
