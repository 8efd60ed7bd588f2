import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListIconButton } from './ListButton'
import { RowMenu, useMenu } from './use-menu'

interface Props {
  readonly label: string
  readonly isTabbable?: boolean
  readonly children: () => ReactNode
}

/** A button with three dots that opens a menu, for the rows of a list. */
export function ListMenu({ label, isTabbable = true, children }: Props) {
  const { props, menu } = useMenu()
  return (
    <>
      <ListIconButton {...props} label={label} tabIndex={isTabbable ? 0 : -1}>
        <Ellipsis size={16} aria-hidden />
      </ListIconButton>
      <RowMenu menu={menu} label={label}>
        {children}
      </RowMenu>
    </>
  )
}
