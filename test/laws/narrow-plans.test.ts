import { proveTheme } from './proof/prove-theme';

proveTheme('narrow-plans');
