type Attributes = Record<string, string | boolean>;
type Child = Node | string;

/** An element of the page, its text never read as markup. `true` is an attribute without a value, `false` none. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** An element the page promises; without it the page is broken and says which one is missing. */
export function part<K extends keyof HTMLElementTagNameMap>(
  within: ParentNode,
  tag: K,
  name: string
): HTMLElementTagNameMap[K] {
  const found = within.querySelector<HTMLElementTagNameMap[K]>(`${tag}[data-part="${name}"]`);
  if (found === null) throw new Error(`This page has no <${tag} data-part="${name}">.`);
  return found;
}

/** The text with the found places marked. */
export function marked(text: string, marks: readonly [number, number][]): Child[] {
  const children: Child[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    if (start > from) children.push(text.slice(from, start));
    children.push(element('mark', {}, text.slice(start, end)));
    from = end;
  }
  if (from < text.length) children.push(text.slice(from));
  return children;
}
