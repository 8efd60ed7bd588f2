/** What pdf.js says of a stream it cannot unpack, and of contents it cannot follow to their end. It says so nowhere else. */
const NO_STREAM = /Invalid stream/
const BROKEN_OFF = /getTextContent - ignoring errors/

/** What was heard since it was last asked. */
export interface Damage {
  readonly noStream: boolean
  readonly brokenOff: boolean
}

/**
 * Does something while listening to the warnings of pdf.js, which it writes to the console; they go no further. `take`
 * tells what was heard since it was called last: pages are read one after another.
 */
export async function hearingDamage<T>(act: (take: () => Damage) => Promise<T>): Promise<T> {
  const { log, warn } = console
  let heard: string[] = []
  const listen =
    (others: typeof console.log) =>
    (...words: unknown[]): void => {
      if (typeof words[0] === 'string' && words[0].startsWith('Warning: ')) heard.push(words[0].slice(0, 200))
      else others(...words)
    }
  console.log = listen(log)
  console.warn = listen(warn)
  try {
    return await act(() => {
      const said = heard
      heard = []
      return {
        noStream: said.some((one) => NO_STREAM.test(one)),
        brokenOff: said.some((one) => BROKEN_OFF.test(one)),
      }
    })
  } finally {
    console.log = log
    console.warn = warn
  }
}
