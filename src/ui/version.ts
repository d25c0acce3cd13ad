/** Of the product, as package.json has it; written into every file that is handed out. */
export const VERSION = '0.1.0';
