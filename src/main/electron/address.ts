/** The scheme of our own that the page is served under, so that it has an origin no web site can have. */
export const APP_SCHEME = 'app'
export const APP_ORIGIN = `${APP_SCHEME}://postil`

/** The one page there is. */
export const PAGE_URL = `${APP_ORIGIN}/`

/** True for our page, whatever query or fragment it has. Compared as text: URL gives such schemes no origin. */
export function isOwnPage(url: string): boolean {
  return url.split(/[?#]/, 1)[0] === PAGE_URL
}
