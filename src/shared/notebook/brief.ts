import { z } from 'zod'
import { STANDINGS } from '../claim/standing'
import { idSchema, type BriefId } from '../core/ids'
import { sectionIdSchema } from '../document/sections'
import { INKS, PAPERS, TEMPLATES } from './brief-choices'
import { CITATION_STYLES } from './citation-style'

export type Paper = (typeof PAPERS)[number]
export type Template = (typeof TEMPLATES)[number]
export type Ink = (typeof INKS)[number]

/** Names a section of a document. */
const sectionRefSchema = z.strictObject({ documentId: idSchema('document'), sectionId: sectionIdSchema })
export type SectionRef = z.infer<typeof sectionRefSchema>

/** What a brief covers. Null stands for all, so that what is added to the notebook later is in. */
const scopeSchema = z.strictObject({
  documentIds: z.array(idSchema('document')).max(10_000).nullable(),
  /** Sections that are left out, with the sections below them. */
  leftOut: z.array(sectionRefSchema).max(50_000),
  /** Claims and passages with one of these tags, or with a tag below one of them. */
  tagIds: z.array(idSchema('tag')).max(10_000).nullable(),
  standings: z.array(z.enum(STANDINGS)).nullable(),
})
export type BriefScope = z.infer<typeof scopeSchema>

/** What each claim shows, and which pages there are beside the claims. */
const showsSchema = z.strictObject({
  quotes: z.boolean(),
  evidence: z.boolean(),
  rationales: z.boolean(),
  tags: z.boolean(),
  certainty: z.boolean(),
  notes: z.boolean(),
  glance: z.boolean(),
  contents: z.boolean(),
})
export type BriefShows = z.infer<typeof showsSchema>

const introduction = z.string().max(100_000)

/**
 * A part of a brief in its own order: a section of a document, or a heading of the brief's own. A section that no part
 * names stands after the section before it in its document. A claim that a part names stands there and nowhere else;
 * the others stand in their section, after those that are named.
 */
export const briefPartSchema = z.strictObject({
  /** Unique in its brief: 1 to 64 of `A-Z a-z 0-9 _ -`. */
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, "_" or "-"'),
  /** Null for a heading of the brief's own. */
  section: sectionRefSchema.nullable(),
  /** 1 for a top heading; null keeps the level of the section in its document. */
  level: z.int().min(1).max(6).nullable(),
  /** Empty: the section's own title. */
  heading: z.string().max(1000),
  /** Markdown; empty for none. */
  introduction,
  claimIds: z.array(idSchema('claim')).max(100_000),
})
export type BriefPart = z.infer<typeof briefPartSchema>

const FIELDS = {
  /** How the researcher tells it from the notebook's other briefs. */
  name: z.string().trim().min(1).max(200),
  template: z.enum(TEMPLATES),
  title: z.string().max(2000),
  subtitle: z.string().max(2000),
  author: z.string().max(500),
  paper: z.enum(PAPERS),
  ink: z.enum(INKS),
  /** BCP 47 tag the PDF declares. */
  language: z.string().min(2).max(64),
  /** Markdown shown on the "At a glance" page. */
  summary: z.string().max(100_000),
  citationStyle: z.enum(CITATION_STYLES),
  scope: scopeSchema,
  shows: showsSchema,
  /** Whether the PDF carries the whole notebook, so that Postil can open it again from there. */
  carriesNotebook: z.boolean(),
}

/** One report of a notebook: a scope, an order, a template. Empty strings mean "take it from the notebook". */
export const briefSchema = z.strictObject({
  id: idSchema('brief'),
  ...FIELDS,
  /** Only what differs from the order of the documents; empty as a rule. */
  parts: z.array(briefPartSchema).max(50_000),
  order: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
})
export type Brief = z.infer<typeof briefSchema>

/** Some of the settings, to change those. A setting left out stays as it is. */
export const briefChangesSchema = z.strictObject(FIELDS).partial()
export type BriefChanges = z.infer<typeof briefChangesSchema>

/** The brief that every notebook begins with. Nothing points at briefs, so its id may be the same everywhere. */
export const FIRST_BRIEF: BriefId = 'brief_first'

/** A brief of everything, as it is before anybody changed a setting. `at` is an ISO 8601 instant. */
export function emptyBrief(id: BriefId, name: string, at: string): Brief {
  return {
    id,
    name,
    template: 'evidence-brief',
    title: '',
    subtitle: '',
    author: '',
    paper: 'a4',
    ink: 'color',
    language: 'en',
    summary: '',
    citationStyle: 'apa',
    scope: { documentIds: null, leftOut: [], tagIds: null, standings: null },
    shows: {
      quotes: true,
      evidence: true,
      rationales: true,
      tags: true,
      certainty: true,
      notes: true,
      glance: true,
      contents: true,
    },
    carriesNotebook: true,
    parts: [],
    order: 'a0',
    createdAt: at,
    updatedAt: at,
  }
}
