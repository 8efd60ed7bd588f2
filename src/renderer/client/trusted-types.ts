interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML: (markup: string) => string; createScriptURL: (address: string) => string },
  ): unknown
}

/**
 * Lets through the one assignment of markup that a library of ours makes: react-aria empties its announcer with an
 * empty string; and the addresses of `programs`, which run on threads of their own. Everything else still throws. Call
 * once, before the first render; does nothing where the browser has no Trusted Types.
 */
export function installTrustedTypes(
  programs: readonly string[],
  factory: PolicyFactory | undefined = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes,
): void {
  factory?.createPolicy('default', {
    createHTML(markup) {
      if (markup !== '') throw new TypeError('Postil builds its page from elements, never from markup')
      return markup
    },
    createScriptURL(address) {
      if (!programs.includes(address)) throw new TypeError('Postil runs its own programs only')
      return address
    },
  })
}
