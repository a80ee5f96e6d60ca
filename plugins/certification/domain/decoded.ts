/**
 * A text file as people's programs write it: UTF-8 with or without a mark, GB18030 (GBK, GB2312), or UTF-16 with a mark, as
 * Chinese spreadsheets save csv. Null where it is none of them.
 */
export function decoded(content: Uint8Array): string | null {
  if (content[0] === 0xff && content[1] === 0xfe)
    return new TextDecoder('utf-16le').decode(content);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch {
      continue;
    }
  }
  return null;
}
