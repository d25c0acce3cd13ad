import { proveTheme } from './proof/prove-theme';

proveTheme('plans-with-faults');
