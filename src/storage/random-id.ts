/** 128 random bits in hex; `crypto.randomUUID` is missing where a page comes over plain http, as it does inside an office. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
