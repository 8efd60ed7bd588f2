import type { Template } from '../../../shared/notebook/brief'

/** What a report is, in capitals above its title. */
export const KICKERS: Readonly<Record<Template, string>> = {
  'evidence-brief': 'EVIDENCE BRIEF',
  'reading-notes': 'READING NOTES',
  'claims-table': 'TABLE OF CLAIMS',
  'annotated-bibliography': 'ANNOTATED BIBLIOGRAPHY',
}
