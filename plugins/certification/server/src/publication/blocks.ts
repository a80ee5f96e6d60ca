import { z } from 'zod';

const Leaf = z.looseObject({
  text: z.string().optional(),
  children: z.array(z.unknown()).optional(),
});
const Blocks = z.array(z.unknown());

function textOf(node: unknown): string {
  const read = Leaf.safeParse(node);
  if (!read.success) return '';
  return read.data.text ?? (read.data.children ?? []).map(textOf).join('');
}

/** The plain paragraphs of an editor's blocks. Marks, links and pictures do not leave: only words. */
export function paragraphsOf(body: unknown): string[] {
  const parsed: unknown = typeof body === 'string' ? JSON.parse(body) : body;
  const blocks = Blocks.safeParse(parsed);
  return blocks.success ? blocks.data.map(textOf).filter((text) => text.trim() !== '') : [];
}
