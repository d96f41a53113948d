/** Starts the preview page. */
import { createRoot } from 'react-dom/client';
import { Page } from './page';

const element = document.getElementById('page');
if (element) createRoot(element).render(<Page />);
