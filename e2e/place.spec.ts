import { expect, test } from './fixtures'
import { goToSection, outlineSection, showDocument } from './support/panes'

test('a notebook opens where it was left: the same document, at the same section', async ({
  app,
  window,
}) => {
  await showDocument(window, 'How a phase 3 trial of MDMA-assisted therapy was run')
  const remembered = window.waitForResponse(
    (response) =>
      response.url().endsWith('/library.setPreferences') &&
      (response.request().postData() ?? '').includes('"places"'),
  )
  await goToSection(window, 'How the Outcome Was Measured')
  test.skip(app.host === 'electron', 'the desktop app sends no requests that a test could wait for')
  await remembered
  const reopened = await app.restart()
  await expect(outlineSection(reopened, 'How the Outcome Was Measured')).toHaveAttribute('aria-current', /.+/)
  await expect(
    reopened.getByRole('heading', { name: 'How the Outcome Was Measured' }).first(),
  ).toBeInViewport()
})
