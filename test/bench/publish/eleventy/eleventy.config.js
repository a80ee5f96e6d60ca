import { readFileSync } from 'node:fs';

export default function configure(eleventy) {
  eleventy.setQuietMode(true);
  eleventy.setUseGitIgnore(false);
  const { certificates } = JSON.parse(readFileSync(process.env.SNAPSHOT, 'utf8'));
  eleventy.addGlobalData('certificates', certificates);
  eleventy.addGlobalData(
    'pages',
    ['', 'en/'].flatMap((lang) => certificates.map((certificate) => ({ lang, certificate })))
  );
  return { dir: { input: 'pages', output: process.env.SITE_OUT } };
}
