/** The lights in the sheet: on, off, and others than before when the period or the template is another one. */
import { rememberLit } from '../remembered';
import type { Desk } from './desk';

export interface Lighting {
  setLights(on: boolean): Promise<void>;
  /** Other lights than before replace the ones in the sheet. */
  relight(): Promise<void>;
}

export function createLighting({ host, get, send, notice }: Desk): Lighting {
  async function setLights(on: boolean): Promise<void> {
    const { look, lit } = get();
    if (look?.kind !== 'examined') return;
    const { sheet, examination } = look;
    send({ type: 'noticed', notice: null });
    try {
      await host.apply(on ? examination.highlights : [{ kind: 'clear-highlights', sheet }]);
    } catch (error) {
      notice('panel.failure.lights', error, () => setLights(on));
      return;
    }
    const others = lit.filter((name) => name !== sheet);
    const sheets = on ? [...others, sheet] : others;
    send({ type: 'lit', sheets });
    // Only a memory for the next opening: if it cannot be kept, the switch starts off and can still be turned.
    await rememberLit(host.settings, sheets).catch(() => undefined);
  }
  return {
    setLights,
    async relight() {
      const { look, lit } = get();
      if (look?.kind === 'examined' && lit.includes(look.sheet)) await setLights(true);
    },
  };
}
