import type { Client } from '../client/client'

let connected: Client | null = null

/** Gives the state its connection to main; called once, before the first render. */
export function connect(client: Client): void {
  connected = client
}

/** The connection to main. */
export function client(): Client {
  if (!connected) throw new Error('the renderer is not connected yet')
  return connected
}
