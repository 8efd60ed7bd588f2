import { Search, X } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { HitGroup, SearchHit } from '../../../shared/search/results'
import { clearFind, isQuestion, setFindText, useFind, whenAnswered } from '../../state/find'
import { announce } from '../../state/messages'
import { printedKeys } from '../commands/keys'
import { FIND_FIELD_ID } from './field-id'
import { FindPanel, statusOf } from './FindPanel'
import { optionId } from './FindResults'
import { goToHit } from './go-to-hit'
import { step } from './step'
import { useHitCursor } from './use-hit-cursor'

/** How long the results must have stood still before their number is said, in ms. */
const SAID_AFTER = 500

/** The one search field, with what it finds as one types. */
export function FindField() {
  const text = useFind((state) => state.text)
  const answer = useFind((state) => state.answer)
  const [isOpen, setOpen] = useState(false)
  const [caret, setCaret] = useState(0)
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const cameFrom = useRef<Element | null>(null)
  const listId = useId()
  const groups = isQuestion(text) ? (answer?.result.groups ?? []) : []
  const cursor = useHitCursor(groups)
  useSaidStatus(isOpen)

  const leave = () => {
    setOpen(false)
    const back = cameFrom.current
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true })
    else document.querySelector<HTMLElement>('.reader-text, #document')?.focus({ preventScroll: true })
  }
  const choose = (group: HitGroup, hit: SearchHit) => {
    setOpen(false)
    field.current?.blur()
    void goToHit(group, hit)
  }
  const enter = (isBack: boolean) => {
    if (!isOpen || isBack) step(isBack ? -1 : 1)
    else if (cursor.active) choose(cursor.active.group, cursor.active.hit)
    else if (isQuestion(text))
      whenAnswered(({ groups: [group] }) => {
        const hit = group?.hits[0]
        if (hit) choose(group, hit)
      })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter') enter(event.shiftKey)
    else if (!isOpen && event.key === 'ArrowDown') setOpen(true)
    else if (!cursor.move(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={root}
      role="search"
      className="find"
      data-open={isOpen || undefined}
      onBlur={({ relatedTarget }) => {
        if (!root.current?.contains(relatedTarget)) setOpen(false)
      }}
    >
      <Search size={15} className="find-icon" aria-hidden />
      <input
        ref={field}
        id={FIND_FIELD_ID}
        className="find-input"
        type="text"
        role="combobox"
        aria-label="Find in your notebooks"
        aria-keyshortcuts="Control+F Meta+F"
        aria-autocomplete="list"
        aria-expanded={isOpen && groups.length > 0}
        aria-controls={isOpen && groups.length > 0 ? listId : undefined}
        aria-activedescendant={isOpen && cursor.active ? optionId(listId, cursor.active.hit.key) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Find"
        value={text}
        onChange={(event) => {
          setFindText(event.currentTarget.value)
          cursor.point(null)
          setOpen(true)
        }}
        onFocus={({ relatedTarget }) => {
          if (!root.current?.contains(relatedTarget)) cameFrom.current = relatedTarget
          setOpen(true)
        }}
        onClick={() => setOpen(true)}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <kbd className="find-keys" aria-hidden>
          {printedKeys('Mod+F')}
        </kbd>
      ) : (
        <button
          type="button"
          className="find-clear"
          aria-label="Clear the search"
          title="Clear the search"
          onClick={() => {
            clearFind()
            field.current?.focus()
          }}
        >
          <X size={14} aria-hidden />
        </button>
      )}
      {isOpen && (
        <FindPanel
          listId={listId}
          activeKey={cursor.active?.hit.key ?? null}
          onPoint={cursor.point}
          onChoose={choose}
          caret={caret}
          onWords={(words, at) => {
            setFindText(words)
            setCaret(at)
            field.current?.focus()
            // The field has these words only after the next render.
            requestAnimationFrame(() => field.current?.setSelectionRange(at, at))
          }}
        />
      )}
    </div>
  )
}

/** Says how much was found, once the person pauses. */
function useSaidStatus(isOpen: boolean): void {
  const answer = useFind((state) => state.answer)
  useEffect(() => {
    if (!isOpen || !answer) return
    const timer = setTimeout(() => {
      announce([statusOf(answer.text, answer.result), ...answer.result.messages].join(' '))
    }, SAID_AFTER)
    return () => clearTimeout(timer)
  }, [isOpen, answer])
}
