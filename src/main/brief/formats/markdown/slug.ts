/**
 * Names of headings as GitHub, GitLab and most programs make them: small letters, no punctuation, hyphens for spaces,
 * a number behind a name that was there already.
 */
export class Slugs {
  private readonly seen = new Map<string, number>()

  of(heading: string): string {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-')
    const count = this.seen.get(slug) ?? 0
    this.seen.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${String(count)}`
  }
}
