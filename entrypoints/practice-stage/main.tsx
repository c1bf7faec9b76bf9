import { render } from 'preact';
import '../../components/ui/ui.css';
import { PondApp } from '../../components/practice/PondApp';
import { storyFrom } from '../../lib/practice/stories';
import { WordsProvider } from '../../components/words';
import { readSettings } from '../../lib/browser/settings-store';
import { loadWords } from '../../lib/words/load';
import { SCRIPT_FILES } from '../../lib/messaging/agent-scripts';
import type { Translator } from '../../lib/words/translate';
import { startPage } from '../services/start-page';

/** Draws the made-up site, gives it an address of its own in its metadata, and lets the real page agent into it. */
async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) return;
  const story = storyFrom(location.hash);
  const t = await loadWords((await readSettings()).language, ['practice']);
  document.documentElement.lang = t.language;
  document.documentElement.dir = t.direction;
  const canonical = document.createElement('link');
  canonical.rel = 'canonical';
  canonical.href = `https://pond.example/@${story.handle}/v/${story.videoId}`;
  document.head.append(canonical);
  draw(root, t, false);
  // The practice page asks for the next day; both are pages of Beside, so the event comes from ourselves.
  addEventListener('pond:next-day', () => {
    draw(root, t, true);
  });

  // All scripts of the agent, because nobody injects one into a frame of our own; the first one last, so that it starts with everything.
  for (const file of [...Object.values(SCRIPT_FILES), '/page-agent.js']) {
    const script = document.createElement('script');
    script.src = file;
    script.async = false;
    document.head.append(script);
  }

  function draw(into: HTMLElement, words: Translator, nextDay: boolean): void {
    render(
      <WordsProvider value={words}>
        <PondApp story={story} nextDay={nextDay} />
      </WordsProvider>,
      into,
    );
  }
}

startPage(start);
