export { publish } from './pipeline.ts';
export type { Publication, PublisherSettings } from './pipeline.ts';
export { work } from './worker.ts';
