import './ui/theme.css'
import { BrowserRouter } from 'react-router'
import { browserKeeping } from './app/browser'
import { takeEarly } from './app/early'
import { startPage } from './app/start-page'

await startPage({
  fetch: (input, init) => fetch(input, init),
  takeEarly: takeEarly(window),
  keeping: browserKeeping(),
  Router: BrowserRouter,
  pathname: () => window.location.pathname,
})
