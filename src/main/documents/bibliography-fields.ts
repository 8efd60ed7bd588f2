/** A value as one line of at most `limit` UTF-16 units; empty for what is neither words nor a number. */
export function oneLine(value: unknown, limit: number): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return String(value).replace(/\s+/g, ' ').trim().slice(0, limit).toWellFormed()
}

/** The first year of four figures in a date, however written; empty when there is none. */
export function yearIn(date: string): string {
  return /(?<!\d)\d{4}(?!\d)/.exec(date)?.[0] ?? ''
}

/** A date as YYYY-MM or YYYY-MM-DD; empty when it says no more than the year, or says it in words. */
export function isoDate(written: string): string {
  const [, year, month, day] = /^\s*(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?!\d)/.exec(written) ?? []
  const isMonth = Number(month) >= 1 && Number(month) <= 12
  if (year === undefined || month === undefined || !isMonth) return ''
  const isDay = day !== undefined && Number(day) >= 1 && Number(day) <= 31
  return `${year}-${month.padStart(2, '0')}${isDay ? `-${day.padStart(2, '0')}` : ''}`
}

/** A DOI without the address or the "doi:" in front; empty when the words hold none. */
export function plainDoi(written: string): string {
  const doi = /10\.\d{4,9}\/\S+/.exec(written)?.[0] ?? ''
  return doi.slice(0, 500).toWellFormed()
}

/** A language as a BCP 47 tag; empty when it is no such tag. */
export function languageTag(written: string): string {
  const tag = (written.split(',')[0] ?? '').trim().replaceAll('_', '-')
  if (tag === '' || tag.length > 64) return ''
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? ''
  } catch (error) {
    if (error instanceof RangeError) return ''
    throw error
  }
}
