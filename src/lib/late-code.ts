/** Code of the page did not come: whatever serves it is away. */
export class LateCodeError extends Error {}

/** Tells code that did not come from code that failed. @throws LateCodeError */
export async function lateCode<T>(coming: Promise<T>): Promise<T> {
  try {
    return await coming
  } catch (cause) {
    throw new LateCodeError('The code did not come', { cause })
  }
}
