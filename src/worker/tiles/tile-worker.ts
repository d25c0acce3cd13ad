import { serveTiles, type Channel } from './serve-tiles';

serveTiles(self as unknown as Channel);
