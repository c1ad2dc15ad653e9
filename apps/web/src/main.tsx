import '#dkfds/css/dkfds.css';
import './app/theme.css';
import './app/layout.css';
import './app/narrow.css';
import { createRoot } from 'react-dom/client';
import { noticeTouches } from './api/client';
import { App } from './app/app';
import { fetchCodeWords } from './words/codes';
import { languageToBegin } from './words/words';

noticeTouches(window);
const wanted = languageToBegin();
// Danish is there already; of what does not come, nobody is left before an empty page.
const language = await fetchCodeWords(wanted).then(
  () => wanted,
  () => 'da' as const,
);
const place = document.getElementById('page');
if (place) createRoot(place).render(<App begin={language} />);
// A page that the browser kept, for going back to, is not shown to whoever comes after.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
