import type { Mark } from '../../../shared/document/text-version'
import type { BlockFlow, FlowMark } from '../markup/flow'
import { isOn, type Styles } from './styles'

type Attributes = Readonly<Record<string, string>>

/** The look of the runs of a paragraph. Marks stay open from run to run, since Word cuts words into runs at will. */
export class RunMarks {
  private readonly open = new Map<Mark['kind'], FlowMark>()
  private wanted = new Map<Mark['kind'], boolean>()
  /** Whether the current run is hidden text. */
  isHidden = false

  constructor(
    private readonly flow: BlockFlow,
    private readonly styles: Styles,
  ) {}

  beginRun(): void {
    this.wanted = new Map()
    this.isHidden = false
  }

  /** Takes in one element of the run's properties. */
  property(name: string, attributes: Attributes): void {
    const value = attributes['w:val']
    switch (name) {
      case 'w:b':
        this.wanted.set('strong', isOn(value))
        return
      case 'w:i':
        this.wanted.set('emphasis', isOn(value))
        return
      case 'w:strike':
      case 'w:dstrike':
        this.wanted.set('strike', isOn(value))
        return
      case 'w:vertAlign':
        this.wanted.set('superscript', value === 'superscript')
        this.wanted.set('subscript', value === 'subscript')
        return
      case 'w:vanish':
        this.isHidden = isOn(value)
        return
      case 'w:rStyle': {
        const { isBold, isItalic, isCode } = this.styles.of(value ?? '')
        if (isBold && !this.wanted.has('strong')) this.wanted.set('strong', true)
        if (isItalic && !this.wanted.has('emphasis')) this.wanted.set('emphasis', true)
        if (isCode) this.wanted.set('code', true)
        return
      }
    }
  }

  /** Brings the open marks to what the current run wants: before each of its words. */
  apply(): void {
    for (const [kind, mark] of this.open) {
      if (this.wanted.get(kind) === true) continue
      this.flow.close(mark)
      this.open.delete(kind)
    }
    for (const [kind, isWanted] of this.wanted) {
      const mark = isWanted && !this.open.has(kind) ? this.flow.open(kind) : null
      if (mark) this.open.set(kind, mark)
    }
  }

  /** Closes all marks: at the end of a paragraph, and around a footnote's sign, which is raised by itself. */
  closeAll(): void {
    for (const mark of this.open.values()) this.flow.close(mark)
    this.open.clear()
  }
}
