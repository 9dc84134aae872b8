import './styles.css';
import { createRoot } from 'react-dom/client';
import { prepareWords } from '../shared/words';
import { App } from './app';

async function start(): Promise<void> {
  await prepareWords();
  createRoot(document.getElementById('root')!).render(<App />);
}

void start();
