import type { Page } from '@playwright/test'

/** Errors of the windows. While a test itself has taken the host away, failed requests are what it asked for. */
export interface Troubles {
  readonly found: readonly string[]
  watch(page: Page): void
  /** From here on the host is away, until the function that is returned is called. */
  expectNoHost(): () => void
}

export function collectTroubles(): Troubles {
  const found: string[] = []
  let isHostAway = false
  return {
    found,
    watch(page) {
      page.on('pageerror', (error) => found.push(error.stack ?? error.message))
      page.on('console', (message) => {
        if (message.type() !== 'error') return
        const isConnection = /net::ERR_|Failed to load resource/.test(message.text())
        if (!(isHostAway && isConnection)) found.push(message.text())
      })
    },
    expectNoHost() {
      isHostAway = true
      return () => {
        isHostAway = false
      }
    },
  }
}
