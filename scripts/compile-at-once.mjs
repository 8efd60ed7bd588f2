/** See https://v8.dev/blog/explicit-compile-hints. Browsers that do not know it take it for a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * Has the browser compile all functions of one program, and of what it cannot do without, while it reads them, on another
 * thread. Left to itself it reads over most functions and compiles them one by one when they are called: 1,200 of them
 * before the first screen, on the thread that draws it, where they take 30 ms.
 * @param {string} name of the program, as the bundler calls it
 * @returns {import('vite').Plugin}
 */
export function compileAtOnce(name) {
  return {
    name: 'compile-at-once',
    // After all that changes the code: the hint counts only at the very beginning.
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const waiting = Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' && file.name === name ? [file.fileName] : [],
        )
        const done = new Set()
        for (const fileName of waiting) {
          const file = bundle[fileName]
          if (file?.type !== 'chunk' || done.has(fileName)) continue
          done.add(fileName)
          waiting.push(...file.imports)
          file.code = HINT + file.code
          if (file.map) file.map.mappings = `;${file.map.mappings}`
        }
        if (done.size === 0)
          throw new Error(`there is no program called ${name}; see electron.vite.config.ts`)
      },
    },
  }
}
