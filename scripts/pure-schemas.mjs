/** What schemas are made with, under a name that stands for nothing else in the whole program. */
export const SCHEMA_MAKERS = ['zodSchema', 'idSchema', 'defineCommand']

/**
 * Lets the renderer do without the schemas of src/shared: it uses their types, and making hundreds of them takes time
 * before the first paint. The bundler may drop calls only by the name of the function, and `z` is the name of thousands
 * of functions in minified packages, so ours get another one first.
 * @returns {import('vite').Plugin}
 */
export function pureSchemas() {
  return {
    name: 'pure-schemas',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]src[\\/]shared[\\/]/.test(id) || !code.includes("import { z } from 'zod'")) return null
      const renamed = code
        .replace("import { z } from 'zod'", "import { z as zodSchema } from 'zod'")
        .replace(/\bz(?=\s*\.\s*[a-z])/gi, 'zodSchema')
      return { code: renamed, map: null }
    },
  }
}
