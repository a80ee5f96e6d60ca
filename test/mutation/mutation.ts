/** 一处破坏：在哪个文件，把哪一句换成哪一句. The tests have to turn red for each. */
export interface Mutation {
  said: string;
  file: string;
  from: string;
  to: string;
}

const DOMAIN = 'plugins/certification/domain';
/** A breakage of the domain or, by its path, of the scheme. */
export const at = (file: string, said: string, from: string, to: string): Mutation => ({
  said,
  file: file.startsWith('config/') ? file : `${DOMAIN}/${file}`,
  from,
  to,
});
