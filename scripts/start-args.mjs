/**
 * Splits what `npm start --` was given into what start.mjs decides and what it passes on.
 * @param {string[]} args
 * @returns {{ web: boolean, open: boolean, flags: string[] }} flags: everything else, in order
 */
export function parseStartArgs(args) {
  const own = new Set(['--web', '--no-open'])
  return {
    web: args.includes('--web'),
    open: !args.includes('--no-open'),
    flags: args.filter((arg) => !own.has(arg)),
  }
}

/**
 * @param {string} output what the web host has printed so far
 * @returns {string | undefined} the first loopback address in it, once its line is complete
 */
export function addressIn(output) {
  return /(https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?[^\s"]*)[^\n]*\n/.exec(output)?.[1]
}
