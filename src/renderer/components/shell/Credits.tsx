import type { ReactNode } from 'react'

/** What others made that Postil ships under terms that ask to be told; `resources/licences` holds the notices. */
export function Credits() {
  return (
    <section className="settings-credits" aria-labelledby="settings-credits">
      <h3 className="pane-title" id="settings-credits">
        Credits
      </h3>
      <p className="ui-hint">
        Sources are cited by <Outside href="https://github.com/Juris-M/citeproc-js">CiteProc-JS</Outside>, ©
        2009–2019 Frank Bennett, under the{' '}
        <Outside href="https://opensource.org/license/cpal-1-0">
          Common Public Attribution License 1.0
        </Outside>
        . Citation styles are by the{' '}
        <Outside href="https://citationstyles.org/">Citation Style Language project</Outside>, under{' '}
        <Outside href="https://creativecommons.org/licenses/by-sa/3.0/">CC BY-SA 3.0</Outside>. Fonts of the
        brief are under the SIL Open Font License.
      </p>
    </section>
  )
}

function Outside({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
