import type { Item } from '../flow/items'
import type { StructNode } from '../flow/struct'
import type { Kit } from './kit'
import type { SectionPlace } from './section'

/** A chapter that is no section, for the contents: its link target and what it is called. */
export interface Chapter {
  readonly name: string
  readonly title: string
}

/** What makes one kind of report differ from another. */
export interface TemplatePages {
  /** A cover of its own; else the title stands at the head of the first page. */
  readonly hasCover: boolean
  /** Chapters before the sections and after them, where the brief has any. */
  chaptersBefore(kit: Kit): readonly Chapter[]
  chaptersAfter(kit: Kit): readonly Chapter[]
  /** What stands before the sections. Each step is set in one go. */
  before(kit: Kit): Iterable<readonly Item[]>
  /** A section: first its opening, then each of its claims. */
  section(kit: Kit, place: SectionPlace): Iterable<readonly Item[]>
  /** The heading of a document, where the brief covers several. */
  document(kit: Kit, title: string, sectionNumber: string, parent: StructNode): readonly Item[]
  after(kit: Kit): readonly Item[]
}
