// Strapi loads a plugin only from a file named `.js`, by require(): Node hands it what is exported as 'module.exports'.
import plugin from './src/index.ts';

export { plugin as 'module.exports' };
