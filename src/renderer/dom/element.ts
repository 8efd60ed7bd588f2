/** Attributes by name; null and undefined leave one out. */
type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** Makes an element with attributes and children. Words become text nodes, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== null && value !== undefined) made.setAttribute(name, String(value))
  }
  for (const child of children) made.append(child)
  return made
}
