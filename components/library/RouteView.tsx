import { BackupView } from './backup/BackupView';
import { AllItems } from './items/AllItems';
import { CaseView, WithTimeline } from './case/CaseView';
import { DescribeCase } from './case/DescribeCase';
import { MergeCase } from './case/MergeCase';
import { SplitCase } from './case/SplitCase';
import { CheckEverything } from './check/CheckEverything';
import { VerifyPackage } from './check/VerifyPackage';
import { HandOver } from './hand-over/HandOver';
import { ItemView } from './item/ItemView';
import { useLibrary } from './library-context';
import type { Route } from './route';
import { SettingsView } from './settings/SettingsView';
import { SheetView } from './sheet/SheetView';

/** The view of a route. */
export function RouteView({ route }: { readonly route: Route }) {
  const { go, back, replace, openItem, help } = useLibrary();
  switch (route.view) {
    case 'cases':
      return null;
    case 'case':
      return (
        <WithTimeline caseId={route.caseId}>
          {(timeline) => <CaseView key={route.caseId} timeline={timeline} go={go} />}
        </WithTimeline>
      );
    case 'describe':
      return (
        <WithTimeline caseId={route.caseId}>
          {(timeline) => <DescribeCase shown={timeline.case} onDone={back} />}
        </WithTimeline>
      );
    case 'split':
      return (
        <WithTimeline caseId={route.caseId}>
          {(timeline) => (
            <SplitCase
              timeline={timeline}
              onDone={(made) => {
                if (made === null) back();
                else replace({ view: 'case', caseId: made });
              }}
            />
          )}
        </WithTimeline>
      );
    case 'merge':
      return (
        <WithTimeline caseId={route.caseId}>
          {(timeline) => (
            <MergeCase
              timeline={timeline}
              onDone={(into) => {
                replace({ view: 'case', caseId: into });
              }}
            />
          )}
        </WithTimeline>
      );
    case 'hand-over':
      return <WithTimeline caseId={route.caseId}>{(timeline) => <HandOver timeline={timeline} />}</WithTimeline>;
    case 'sheet':
      return <WithTimeline caseId={route.caseId}>{(timeline) => <SheetView timeline={timeline} />}</WithTimeline>;
    case 'item':
      return <ItemView itemId={route.itemId} go={go} replace={replace} />;
    case 'items':
      return <AllItems onOpen={openItem} />;
    case 'check':
      return <CheckEverything />;
    case 'verify':
      return <VerifyPackage />;
    case 'backup':
      return <BackupView />;
    case 'settings':
      return <SettingsView />;
    case 'help':
      return <>{help(back)}</>;
  }
}
