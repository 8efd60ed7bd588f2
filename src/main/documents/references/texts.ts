/** The first http address in a text; empty when there is none. */
export function safeUrl(text: string): string {
  return /https?:\/\/[^\s{}<>"]+/i.exec(text)?.[0].slice(0, 4096) ?? ''
}

/** A language as a BCP 47 tag; empty when the text is no such tag. */
export function languageTag(text: string): string {
  try {
    return text === '' ? '' : (Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? '').slice(0, 64)
  } catch (error) {
    if (error instanceof RangeError) return ''
    throw error
  }
}
