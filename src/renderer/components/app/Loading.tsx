/** Shown while the notebook opens; the words appear only when that takes a while. */
export function Loading() {
  return (
    <main className="app-start" aria-busy="true">
      <h1 className="app-name">Postil</h1>
      <p className="app-loading">Opening your notebook…</p>
    </main>
  )
}
