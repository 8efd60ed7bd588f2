/** Codes that name no language: undetermined, several, uncoded, no words. */
const NONE: ReadonlySet<string> = new Set(['und', 'mul', 'mis', 'zxx'])

/**
 * The BCP 47 tag of the language that a source is known to be in, where it is another one than the brief's; undefined
 * where it is not known. What people type, such as "English", is no tag, and nothing is guessed from it.
 */
export function otherLanguage(known: string, ofBrief: string): string | undefined {
  const tag = known.trim()
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag) || tag.toLowerCase() === ofBrief.toLowerCase()) return undefined
  try {
    const locale = new Intl.Locale(tag)
    if (NONE.has(locale.language) || isSame(locale, ofBrief)) return undefined
    return locale.toString()
  } catch {
    return undefined
  }
}

/** Regions are no matter: British English is read out well in an English brief. Scripts are. */
function isSame(locale: Intl.Locale, ofBrief: string): boolean {
  try {
    const [one, other] = [locale.maximize(), new Intl.Locale(ofBrief).maximize()]
    return one.language === other.language && one.script === other.script
  } catch {
    return false
  }
}
