import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may come in: whoever shows the one-time token first, and afterwards the cookie that was given for it. */
export interface Session {
  /** A new token; it voids the one before it. It works once. */
  newToken(): string
  /** Takes the token back and answers with the `Set-Cookie` value, or null when the token is not the current one. */
  redeem(token: string): string | null
  /** True when the `Cookie` header holds this server's secret. */
  admits(cookieHeader: string | undefined): boolean
}

/**
 * A session of one server process. The cookie carries a second secret, so an address found in a shell's history opens
 * nothing. Its name holds the port, because cookies are shared between the ports of a host.
 */
export function createSession(port: number): Session {
  const cookieName = `postil_${String(port)}`
  const secret = randomBytes(32).toString('base64url')
  let token: string | null = null
  return {
    newToken: () => (token = randomBytes(32).toString('base64url')),
    redeem(shown) {
      if (token === null || !sameSecret(shown, token)) return null
      token = null
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    admits(cookieHeader = '') {
      const values = cookieHeader.split(';').map((pair) => pair.trim().split('='))
      return values.some(([name, value]) => name === cookieName && sameSecret(value ?? '', secret))
    },
  }
}

/** Compares in a time that tells nothing of the secret, not even its length. */
function sameSecret(shown: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(shown), digest(secret))
}
