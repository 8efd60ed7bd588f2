/** What stands in the text for a picture: its alternative text in brackets. */
export function imageWords(alt: string): string {
  const words = alt.replace(/\s+/g, ' ').trim()
  return words === '' ? '[image]' : `[image: ${words}]`
}
