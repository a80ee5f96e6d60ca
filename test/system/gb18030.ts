/** GB18030 as far as two bytes go, as Chinese spreadsheets save csv: what the decoder reads, turned round. */
export function gb18030(text: string): Buffer {
  const bytes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) bytes.set(decoder.decode(Buffer.from([lead, trail])), [lead, trail]);
  return Buffer.from(Array.from(text).flatMap((each) => bytes.get(each) ?? [...Buffer.from(each)]));
}
