import { idSource } from '../../shared/core/ids'

/** New ids for what the renderer creates, so that it can point at a thing before main has answered. */
export const newId = idSource(() => crypto.randomUUID())
