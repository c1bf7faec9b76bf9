import type { ComponentChild } from 'preact';
import { lazyView } from './frame/Lazy';
import { Home } from './home/Home';
import { usePanel } from './panel-context';
import type { View } from './views';

// Only the four choices are in the panel's first script; each other view is loaded when it is first opened.
const SaveView = lazyView(async () => (await import('./save/SaveView')).SaveView);
const HardStop = lazyView(async () => (await import('./save/HardStop')).HardStop);
const WrittenRecord = lazyView(async () => (await import('./written/WrittenRecord')).WrittenRecord);
const Diary = lazyView(async () => (await import('./written/Diary')).Diary);
const NotKept = lazyView(async () => (await import('./written/NotKept')).NotKept);
const HelpView = lazyView(async () => (await import('../help/HelpView')).HelpView);
const LearnScreen = lazyView(async () => (await import('./report/LearnScreen')).LearnScreen);
const ThinkView = lazyView(async () => (await import('./report/ThinkView')).ThinkView);
const ActionsView = lazyView(async () => (await import('./report/ActionsView')).ActionsView);
const GuideScreen = lazyView(async () => (await import('./report/GuideScreen')).GuideScreen);
const LogReport = lazyView(async () => (await import('./log/LogReport')).LogReport);
const LogAction = lazyView(async () => (await import('./log/LogAction')).LogAction);
const Reports = lazyView(async () => (await import('./log/Reports')).Reports);
const LogAnswer = lazyView(async () => (await import('./log/LogAnswer')).LogAnswer);
const CaseChoice = lazyView(async () => (await import('./cases/CaseChoice')).CaseChoice);
const CommentsView = lazyView(async () => (await import('./report/CommentsView')).CommentsView);
const TargetsView = lazyView(async () => (await import('./report/TargetsView')).TargetsView);
const FormsScreen = lazyView(async () => (await import('./report/FormsScreen')).FormsScreen);
const WordsScreen = lazyView(async () => (await import('./report/WordsScreen')).WordsScreen);

/** The view on top of the stack. Opened anew, it begins anew. */
export function ViewSwitch() {
  const { nav } = usePanel();
  return (
    <div key={nav.turn.value} class="panel-view">
      {screenOf(nav.view.value)}
    </div>
  );
}

function screenOf(view: View): ComponentChild {
  switch (view.kind) {
    case 'home':
      return <Home />;
    case 'save':
      return <SaveView />;
    case 'hard-stop':
      return <HardStop />;
    case 'written':
      return <WrittenRecord />;
    case 'diary':
      return <Diary />;
    case 'not-kept':
      return <NotKept itemId={view.itemId} />;
    case 'help':
      return <HelpView topic={view.topic} />;
    case 'learn':
      return <LearnScreen />;
    case 'think':
      return <ThinkView />;
    case 'actions':
      return <ActionsView wanted={view.wanted} target={view.target} begun={view.begun} />;
    case 'targets':
      return <TargetsView wanted={view.wanted} begun={view.begun} />;
    case 'forms':
      return <FormsScreen open={view.open} />;
    case 'words':
      return <WordsScreen guide={view.guide} />;
    case 'guide':
      return <GuideScreen view={view} />;
    case 'log-report':
      return <LogReport draft={view.draft} />;
    case 'log-action':
      return <LogAction action={view.action} of={view.about} />;
    case 'reports':
      return <Reports />;
    case 'log-answer':
      return <LogAnswer report={view.report} />;
    case 'case-choice':
      return <CaseChoice />;
    case 'pick-comment':
      return <CommentsView />;
  }
}
