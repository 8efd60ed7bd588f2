import { useLayoutEffect, useRef, type ComponentProps, type RefObject } from 'react'

interface Props extends ComponentProps<'textarea'> {
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>
}

/** A text area as tall as its text. */
export function AutoTextarea({ fieldRef, value, className = '', ...rest }: Props) {
  const own = useRef<HTMLTextAreaElement>(null)
  const ref = fieldRef ?? own
  useLayoutEffect(() => {
    const field = ref.current
    if (!field) return
    fit(field)
    // The pane can be made narrower while the text stays the same.
    let width = field.clientWidth
    const observer = new ResizeObserver(() => {
      if (field.clientWidth === width) return
      width = field.clientWidth
      fit(field)
    })
    observer.observe(field)
    return () => {
      observer.disconnect()
    }
  }, [ref, value])
  return (
    <textarea
      ref={ref}
      rows={1}
      dir="auto"
      value={value}
      className={`ui-auto-textarea ${className}`}
      {...rest}
    />
  )
}

function fit(field: HTMLTextAreaElement): void {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
}
