import { migrator } from './migrations'
import { VERSION_TWO } from './version-two'

/** Every migration there ever was; append only. */
export const MIGRATIONS = migrator([VERSION_TWO])
