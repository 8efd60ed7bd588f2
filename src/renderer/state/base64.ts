/** The bytes of a file as base64. */
export async function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      // A data URL is the browser's own, fast base64 encoder; what follows the comma is the file.
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    }
    reader.onerror = () => {
      reject(reader.error ?? new Error('the file could not be read'))
    }
    reader.readAsDataURL(file)
  })
}
