import { useEffect, useState } from 'react'

export interface Size {
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Where nothing can be measured. */
const USUAL: Size = { width: 1280, height: 640 }

/** The size of an element as it changes; null before it is known. */
export function useSize(): readonly [Size | null, (element: HTMLElement | null) => void] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [size, setSize] = useState<Size | null>(null)
  useEffect(() => {
    if (!element) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      setSize(width > 0 && height > 0 ? { width, height } : USUAL)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [size, setElement]
}
