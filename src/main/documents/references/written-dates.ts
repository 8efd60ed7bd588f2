const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Number of a month that is written "3", "03", "mar" or "March"; null for anything else. */
function monthNumber(text: string): number | null {
  const digits = /^\d{1,2}/.exec(text)?.[0]
  const number = digits === undefined ? MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1 : Number(digits)
  return number >= 1 && number <= 12 ? number : null
}

/** A year, a month and a day as they were written, as "2021-03-14" as far as they can be told. */
export function dateFromParts(year: string, month: string, day: string): string {
  const digits = /^\d{4}$/.exec(year.trim())?.[0]
  const number = monthNumber(month.trim())
  if (digits === undefined || number === null) return year.trim()
  const two = (part: number) => String(part).padStart(2, '0')
  const date = Number(/^\d{1,2}/.exec(day.trim())?.[0] ?? 0)
  return date >= 1 && date <= 31 ? `${digits}-${two(number)}-${two(date)}` : `${digits}-${two(number)}`
}

/** A date such as "2021/03/14/", "2021-03", "2021 Mar 14" or "2021 Mar-Apr", as "2021-03-14" as far as it can be told. */
export function dateFromWords(text: string): string {
  const [year = '', month = '', day = ''] = text.trim().split(/[\s/.-]+/)
  // Words such as "in press" are kept whole.
  return /^\d{4}$/.test(year) ? dateFromParts(year, month, day) : text.trim()
}
