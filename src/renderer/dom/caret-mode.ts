declare global {
  /** Not in TypeScript's DOM yet: https://www.w3.org/TR/edit-context/ */
  class EditContext extends EventTarget {}
  interface HTMLElement {
    editContext: EditContext | null
  }
}

/**
 * A text caret in the reader, so that passages can be selected with Shift and the arrow keys. The text becomes an
 * editing host that takes no edits: an EditContext gets all typing and ignores it; where there is none, every change
 * is cancelled before it happens.
 */
export class CaretMode {
  private isOn = false

  constructor(private readonly text: HTMLElement) {}

  get isActive(): boolean {
    return this.isOn
  }

  /** Switches the caret on, at the start of `from`, or off. Answers whether it is on now. */
  toggle(from: Node | null): boolean {
    this.isOn = !this.isOn
    if (this.isOn) this.begin(from)
    else this.end()
    return this.isOn
  }

  /** Switches the caret off. */
  end(): void {
    this.isOn = false
    if ('EditContext' in window) this.text.editContext = null
    this.text.removeAttribute('contenteditable')
    this.text.removeAttribute('data-caret')
    for (const type of CHANGES) this.text.removeEventListener(type, refuse)
  }

  private begin(from: Node | null): void {
    if ('EditContext' in window) this.text.editContext = new EditContext()
    else this.text.contentEditable = 'true'
    for (const type of CHANGES) this.text.addEventListener(type, refuse)
    this.text.setAttribute('data-caret', '')
    this.text.focus({ preventScroll: true })
    const selection = document.getSelection()
    if (from && selection && (selection.isCollapsed || !this.text.contains(selection.anchorNode))) {
      selection.collapse(from, 0)
    }
  }
}

const CHANGES = ['beforeinput', 'paste', 'cut', 'drop', 'dragover'] as const

function refuse(event: Event): void {
  event.preventDefault()
}
