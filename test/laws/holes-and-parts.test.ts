import { proveTheme } from './proof/prove-theme';

proveTheme('holes-and-parts');
