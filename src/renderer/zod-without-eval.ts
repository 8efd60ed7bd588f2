import { config } from 'zod'

// Zod asks whether it may compile schemas with `new Function`; the page's policy forbids that, and each question would
// be reported as an attack. Imported first, because schemas ask when they are made.
config({ jitless: true })
