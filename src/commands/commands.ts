/** The ribbon buttons: in the shared runtime they hand their request to the panel, and bring it into view. */
import { requestPanel } from '../taskpane/requests';

/** Names of the actions; the manifest calls them by these. The third button, which opens the panel, needs no code. */
export const RIBBON_COMMANDS = ['validate', 'progress'] as const;

/** Once, as soon as the page of the shared runtime loads: a button may be pressed before the panel was ever open. */
export function associateCommands(): void {
  for (const command of RIBBON_COMMANDS) {
    Office.actions.associate(command, async (event?: Office.AddinCommands.Event) => {
      requestPanel(command);
      try {
        await Office.addin.showAsTaskpane();
      } catch {
        // The request waits for the panel; the user can still open it by the third button.
      } finally {
        // Otherwise Excel keeps the button waiting, and says that the add-in does not answer; a key brings no event.
        event?.completed();
      }
    });
  }
}
