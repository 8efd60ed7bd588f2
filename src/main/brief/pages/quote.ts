/** The passage in quotation marks, the marks inside it made single; passages quoted already are left alone. */
export function quoted(passage: string): string {
  const words = passage.trim()
  if (/^[“„«「『"][^“”„«»「」『』"]*[”“»」』"]$/.test(words)) return words
  return `“${words.replace(/“/g, '‘').replace(/”/g, '’')}”`
}
