/** Year, or year and month, or year, month and day; a span has two. */
export type DateParts = readonly number[]

const DAY = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/

/** The dates that a text such as "2021", "2021-03-14" or "2019/2021" says; none when it says something else. */
export function datesOf(text: string): DateParts[] {
  const written = text.trim().split(/\s*[/–—]\s*|(?<=^\d{4})-(?=\d{4}$)/)
  const dates = written.map(dateOf).filter((date) => date !== null)
  return written.length <= 2 && dates.length === written.length ? dates : []
}

function dateOf(text: string): DateParts | null {
  const match: readonly (string | undefined)[] | null = DAY.exec(text)
  if (!match) return null
  const [, year, month, day] = match.map((part) => (part === undefined ? undefined : Number(part)))
  if (year === undefined || month === undefined) return year === undefined ? null : [year]
  if (month < 1 || month > 12) return null
  if (day === undefined) return [year, month]
  return day >= 1 && day <= 31 ? [year, month, day] : null
}

/** Dates as a bibliography holds them: "2021", "2021-03", "2021-03-14", two with a "/" between. */
export function dateText(dates: readonly DateParts[]): string {
  return dates
    .slice(0, 2)
    .map(([year = 0, ...rest]) =>
      [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-'),
    )
    .join('/')
}

/** A date that someone typed, as the two fields that hold it: the year, and the whole where it says more. */
export function dateFields(text: string): { year: string; issued: string } {
  const dates = datesOf(text)
  const years = dates.map(([year = 0]) => String(year))
  if (dates.length === 0) return { year: text.trim().slice(0, 32), issued: '' }
  const year = [...new Set(years)].join('–')
  const isMore = dates.some((date) => date.length > 1)
  return { year, issued: isMore ? dateText(dates) : '' }
}
