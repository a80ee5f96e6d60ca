/** What the admin's bundler adds to the language. */
declare module '*.svg' {
  const address: string;
  export default address;
}

interface ImportMeta {
  glob<Module>(pattern: string, options: { eager: true }): Record<string, Module>;
}
