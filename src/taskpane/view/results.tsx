/** What there is to see once a sheet was examined, as one part: fetched while the engine is. */
import type { Look, Tab } from '../session';
import { CheckTab } from './CheckTab';
import { DoneBar } from './DoneBar';
import { LearnView } from './LearnView';
import { LiveSwitch } from './LiveSwitch';
import { ProgressTab } from './ProgressTab';

export function Results(props: { readonly tab: Tab; readonly look: Extract<Look, { kind: 'examined' }> }) {
  return props.tab === 'check' ? <CheckTab look={props.look} /> : <ProgressTab look={props.look} />;
}

export { DoneBar, LearnView, LiveSwitch };
