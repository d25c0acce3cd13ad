import { proveTheme } from './proof/prove-theme';

proveTheme('listed-and-locked');
