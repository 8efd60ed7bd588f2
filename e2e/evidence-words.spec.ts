import { expect, test } from './fixtures'
import { claimCard } from './support/panes'
import { claimFrom, dragOver } from './support/reader'

test('what is selected in the text is the passage of evidence added with the mouse', async ({ window }) => {
  await claimFrom(window, 'given two or three times', 'It is given rarely')
  await dragOver(window, 'under supervision')
  await claimCard(window, 'It is given rarely').getByRole('button', { name: 'Add evidence' }).click()
  const form = window.getByRole('dialog', { name: 'Add evidence' })
  await expect(form.getByRole('radio', { name: 'Selected passage' })).toBeChecked()
  await expect(form.getByRole('blockquote')).toHaveText('under supervision')
})

test('words of an evidence form closed with Escape are kept, also over a restart, until they are given up', async ({
  app,
  window,
}) => {
  await claimFrom(window, 'given two or three times', 'It is given rarely')
  const card = claimCard(window, 'It is given rarely')
  await dragOver(window, 'under supervision')
  await card.getByRole('button', { name: 'Add evidence' }).click()
  const form = window.getByRole('dialog', { name: 'Add evidence' })
  await form.getByText('Disputes', { exact: true }).click()
  await form.getByLabel('Why it counts').fill('Three doses are not rare.')
  await window.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await expect(window.getByRole('status').filter({ hasText: 'Evidence kept as a draft' })).toBeAttached()

  const again = await app.restart()
  const sameCard = claimCard(again, 'It is given rarely')
  await sameCard.getByRole('button', { name: 'Go on with evidence' }).click()
  const sameForm = again.getByRole('dialog', { name: 'Add evidence' })
  await expect(sameForm.getByLabel('Why it counts')).toHaveValue('Three doses are not rare.')
  await expect(sameForm.getByRole('radio', { name: 'Disputes' })).toBeChecked()
  await expect(sameForm.getByRole('blockquote')).toHaveText('under supervision')
  await expect(sameForm).toContainText('what you typed before')
  await sameForm.getByRole('button', { name: 'Cancel' }).click()
  await expect(sameForm).toBeHidden()
  await sameCard.getByRole('button', { name: 'Add evidence' }).click()
  await expect(sameForm.getByLabel('Why it counts')).toHaveValue('')
  await again.keyboard.press('Escape')
  // A form in which nothing was typed leaves nothing behind.
  await expect(sameCard.getByRole('button', { name: 'Add evidence' })).toBeVisible()
})

test('a draft of evidence is gone once it was added', async ({ window }) => {
  await claimFrom(window, 'given two or three times', 'It is given rarely')
  const card = claimCard(window, 'It is given rarely')
  await dragOver(window, 'under supervision')
  await card.getByRole('button', { name: 'Add evidence' }).click()
  const form = window.getByRole('dialog', { name: 'Add evidence' })
  await form.getByLabel('Why it counts').fill('Because it says so.')
  await form.getByRole('button', { name: 'Close' }).click()
  await card.getByRole('button', { name: 'Go on with evidence' }).click()
  await form.getByRole('button', { name: 'Add evidence' }).click()
  await expect(card).toContainText('Because it says so.')
  await expect(card.getByRole('button', { name: 'Add evidence' })).toBeVisible()
})
