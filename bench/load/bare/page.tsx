import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Route, Routes, useParams } from 'react-router'
import './page.css'

interface Body {
  readonly data: readonly [{ readonly status: string }]
}

/** One field of one task: what the libraries alone cost, laid out as their guides tell. */
function Task() {
  const { id } = useParams()
  const { data } = useQuery({
    queryKey: ['task', id],
    queryFn: async () => {
      const response = await fetch('/api/v2?Action=DescribeProject', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id }),
      })
      return (await response.json()) as Body
    },
  })
  if (!data) return <p className="p-4 text-gray-500">Loading</p>
  return (
    <p data-verdict="bare" className="p-4 text-lg font-semibold">
      {data.data[0].status}
    </p>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
createRoot(root).render(
  <QueryClientProvider client={new QueryClient()}>
    <BrowserRouter>
      <Routes>
        <Route path="/tasks/:id" element={<Task />} />
      </Routes>
    </BrowserRouter>
  </QueryClientProvider>,
)
