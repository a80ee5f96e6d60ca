import { stop } from './start.ts';

export default stop;
