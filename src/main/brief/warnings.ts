const LISTED = 12

/** "U+0E2A": how Unicode names a character. */
function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A warning for each character printed as a marked box, and one that counts the rest when there are many. */
export function missingGlyphWarnings(characters: readonly string[]): string[] {
  const listed = characters.slice(0, LISTED).map((character) => {
    return `No font has the character ${codePointName(character)} (${character}). It is printed as a marked box.`
  })
  const rest = characters.length - listed.length
  if (rest > 0) {
    listed.push(
      `No font has ${rest} more ${rest === 1 ? 'character' : 'characters'}, also printed as marked boxes.`,
    )
  }
  return listed
}

/** One warning for all letters with more marks on them than are printed. */
export function overloadedLetterWarnings(letters: readonly string[]): string[] {
  if (letters.length === 0) return []
  const listed = letters.slice(0, LISTED).map((letter) => (letter.trim() ? `“${letter}”` : 'a space'))
  const rest = letters.length - listed.length
  const names = [...listed, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
  return [`More than six marks stand on one letter (${names}). Six of them are printed.`]
}
