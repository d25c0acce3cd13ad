import { proveTheme } from './proof/prove-theme';

proveTheme('clean-plans');
