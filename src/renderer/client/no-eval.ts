import { z } from 'zod'

// Zod would try whether it may compile code from text, and the content policy reports each try. A schema decides when it
// is made, so this module must be imported before any that makes one.
z.config({ jitless: true })
