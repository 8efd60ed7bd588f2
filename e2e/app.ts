import type { Page } from '@playwright/test'

/** A file the person ends up with: saved by a dialog on the desktop, downloaded in a browser. */
export interface SavedFile {
  readonly name: string
  readonly bytes: Buffer
}

/** The part of the app that saves, gone while its window stays. Only the web host has two parts that can part. */
export interface Outage {
  begin(): Promise<void>
  /** The part comes back at the same address; the window is loaded again. */
  end(): Promise<Page>
}

/** The app as a person meets it, whichever host it runs on. */
export interface AppUnderTest {
  readonly host: 'web' | 'electron'
  /** The window. Changes when the app is restarted. */
  readonly page: Page
  /** Folder of the app's data, its own for each test. */
  readonly dataDir: string
  /** Errors the windows reported so far: uncaught ones, and everything the browser's console calls an error. */
  readonly troubles: readonly string[]
  readonly outage: Outage | null
  /** Closes the app in an orderly way and starts it again on the same data. */
  restart(): Promise<Page>
  /** Ends the app as a power cut would, and starts it again on the same data. */
  crashAndRestart(): Promise<Page>
  /** Does something that saves a file and gives that file. */
  savedFile(act: () => Promise<void>): Promise<SavedFile>
  /** Does something that asks for files and answers with these. */
  chooseFiles(paths: readonly string[], act: () => Promise<void>): Promise<void>
  /** Closes the app in an orderly way, so that its data can be looked at from outside. */
  close(): Promise<void>
}

export interface Look {
  readonly viewport: { readonly width: number; readonly height: number } | null
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | null
}
