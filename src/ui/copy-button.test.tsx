// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { CopyButton } from './copy-button'

afterEach(cleanup)

const LABELS = { label: 'Copy id', doneLabel: 'Copied', failedLabel: 'Not copied' }

function refuseClipboard(): void {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
}

describe('CopyButton', () => {
  test('copies and says so', async () => {
    const user = userEvent.setup()
    render(<CopyButton text="np_1" {...LABELS} />)
    await user.click(screen.getByRole('button', { name: 'Copy id' }))
    expect(await navigator.clipboard.readText()).toBe('np_1')
    expect((await screen.findByRole('status')).textContent).toBe('Copied')
  })

  test('asks for a long text only when it is pressed', async () => {
    const user = userEvent.setup()
    const text = vi.fn(() => 'long')
    render(<CopyButton text={text} {...LABELS} />)
    expect(text).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button'))
    expect(await navigator.clipboard.readText()).toBe('long')
  })

  test('goes the older way where there is no clipboard, and leaves nothing behind', async () => {
    const user = userEvent.setup()
    refuseClipboard()
    let selected = ''
    document.execCommand = vi.fn(() => {
      selected = document.querySelector('textarea')?.value ?? ''
      return true
    })
    render(<CopyButton text="np_1" {...LABELS} />)
    await user.click(screen.getByRole('button'))
    expect((await screen.findByRole('status')).textContent).toBe('Copied')
    expect(selected).toBe('np_1')
    expect(document.querySelector('textarea')).toBeNull()
  })

  test('says when it could not', async () => {
    const user = userEvent.setup()
    refuseClipboard()
    document.execCommand = () => {
      throw new Error('refused too')
    }
    render(<CopyButton text="np_1" {...LABELS} />)
    await user.click(screen.getByRole('button'))
    expect((await screen.findByRole('status')).textContent).toBe('Not copied')
  })
})
