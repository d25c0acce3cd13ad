/**
 * The map draws its text itself, from these families of the system; nothing is fetched. It reads the weight out of the
 * first name alone, so a name that no system has stands there to say it.
 */
export const REGULAR: string[] = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'system-ui'];
export const BOLD: string[] = ['Gridwright Bold', ...REGULAR];
export const MONO: string[] = ['ui-monospace', 'SF Mono', 'Consolas', 'Noto Sans Mono CJK SC', 'monospace'];
