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

const prototypes = new Map<string, HTMLElement>()

/** Makes an element of a tag and class of which there are thousands: a copy of one made before costs half. */
export function copied(tag: keyof HTMLElementTagNameMap, className: string): HTMLElement {
  const key = `${tag} ${className}`
  let prototype = prototypes.get(key)
  if (!prototype) {
    prototype = element(tag, { class: className, dir: 'auto' }, [])
    prototypes.set(key, prototype)
  }
  return prototype.cloneNode(false) as HTMLElement
}
