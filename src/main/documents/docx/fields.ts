import { isSafeAddress } from '../addresses'
import type { BlockFlow, FlowMark } from '../markup/flow'

interface Field {
  instruction: string
  isResult: boolean
  link: FlowMark | null
}

/** Fields of Word: an instruction that is not text, then the result it had when the file was saved, which is. */
export class Fields {
  private readonly open: Field[] = []

  constructor(private readonly flow: BlockFlow) {}

  /** Whether words here are an instruction. */
  get inInstruction(): boolean {
    const field = this.open.at(-1)
    return field !== undefined && !field.isResult
  }

  instruction(text: string): void {
    const field = this.open.at(-1)
    if (field && field.instruction.length < 10_000) field.instruction += text
  }

  /** At `w:fldChar`: begin, separate or end. */
  step(type: string | undefined): void {
    if (type === 'begin') {
      // Fields left open without end are none.
      if (this.open.length < 100) this.open.push({ instruction: '', isResult: false, link: null })
      return
    }
    const field = this.open.at(-1)
    if (!field) return
    if (type === 'separate') {
      field.isResult = true
      field.link = openLink(this.flow, addressIn(field.instruction))
    } else if (type === 'end') {
      this.open.pop()
      if (field.link) this.flow.close(field.link)
    }
  }
}

/** Opens a link to an address a reader may follow; null for every other. */
export function openLink(flow: BlockFlow, address: string): FlowMark | null {
  return isSafeAddress(address) ? flow.open('link', address) : null
}

/** The address in a HYPERLINK instruction; empty for one that leads within the document, and for other fields. */
export function addressIn(instruction: string): string {
  return /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1] ?? ''
}
