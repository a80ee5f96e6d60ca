import { AsyncLocalStorage } from 'node:async_hooks';

const held = new AsyncLocalStorage<true>();

/** What runs inside the one door; the document middleware lets nothing else write a guarded record. */
export const throughTheDoor = <T>(work: () => Promise<T>): Promise<T> => held.run(true, work);

export const isThroughTheDoor = (): boolean => held.getStore() === true;
