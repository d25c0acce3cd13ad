import { proveTheme } from './proof/prove-theme';

proveTheme('along-divisions');
