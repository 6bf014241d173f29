import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { readSession } from './session.ts';
import './style.css';

const root = document.getElementById('root');
const session = await readSession();
if (root)
  createRoot(root).render(
    <StrictMode>
      {session ? (
        <App session={session} />
      ) : (
        <main>
          <h1>Nobody can sign in</h1>
          <p>
            Start a sandbox with <code>npm start</code> at the root of the repository, and this page with{' '}
            <code>npm run example</code>.
          </p>
        </main>
      )}
    </StrictMode>,
  );
