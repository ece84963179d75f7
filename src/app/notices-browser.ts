import type { BrowserNotifications, NoticesBrowser } from '@/features/notices/browser'
import { openLocks } from './browser'

/** The browser as the notices need it; all of it may be missing or refused. */
export const noticesBrowser: NoticesBrowser = {
  storage: () => localStorage,
  onChange(listener) {
    const hear = ({ key }: StorageEvent) => listener(key)
    addEventListener('storage', hear)
    return () => removeEventListener('storage', hear)
  },
  locks: openLocks(),
  notifications: notifications(),
  secure: window.isSecureContext,
  beep,
  every(ms, call) {
    const timer = setInterval(call, ms)
    return () => clearInterval(timer)
  },
  after(ms, call) {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}

function notifications(): BrowserNotifications | null {
  if (typeof Notification === 'undefined') return null
  return {
    permission: () => Notification.permission,
    ask: () => Notification.requestPermission(),
    show({ title, ...options }, onClick) {
      const shown = new Notification(title, options)
      shown.onclick = () => {
        window.focus()
        onClick()
        shown.close()
      }
    },
  }
}

const TONE = { hertz: 660, seconds: 0.35, volume: 0.15 } as const

function beep(): void {
  try {
    const audio = new AudioContext()
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    const { currentTime: from } = audio
    tone.frequency.value = TONE.hertz
    volume.gain.setValueAtTime(TONE.volume, from)
    volume.gain.exponentialRampToValueAtTime(0.001, from + TONE.seconds)
    tone.connect(volume).connect(audio.destination)
    tone.onended = () => void audio.close()
    tone.start(from)
    tone.stop(from + TONE.seconds)
  } catch {
    // A browser without sound tells without it.
  }
}
