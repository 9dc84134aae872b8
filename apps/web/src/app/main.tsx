import './styles.css';
import { createRoot } from 'react-dom/client';
import { moreWords, prepareWords } from '../shared/words';
import { App } from './app';

async function start(): Promise<void> {
  await prepareWords();
  createRoot(document.getElementById('root')!).render(<App />);
  // the next page finds them there; the first does not wait for them
  window.addEventListener('load', () => setTimeout(() => void moreWords(), 1_000), { once: true });
}

void start();
