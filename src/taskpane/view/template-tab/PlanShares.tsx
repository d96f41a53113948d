/** By what a target is shared out among the entities: evenly, or by weights that are typed or pasted. */
import { useState } from 'react';
import type { ClipboardEvent } from 'react';
import { evenSharers } from '../../../core/planning/among-entities';
import type { Sharer } from '../../../core/planning/among-entities';
import { pastedWeights } from '../../actions/template/planning';
import { usePanel } from '../context';
import { Field, Select, TextInput, useStyles } from './parts';

export interface SharesChoice {
  readonly share: 'even' | 'weights';
  setShare(share: 'even' | 'weights'): void;
  /** As typed, by entity. */
  readonly weights: Readonly<Record<string, string>>;
  setWeights(weights: Readonly<Record<string, string>>): void;
  readonly sharers: readonly Sharer[];
  /** Not filled in yet, which is no mistake. */
  readonly isWaiting: boolean;
}

export function useShares(names: readonly string[]): SharesChoice {
  const [share, setShare] = useState<'even' | 'weights'>('even');
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>({});
  return {
    share,
    setShare,
    weights,
    setWeights,
    sharers:
      share === 'even'
        ? evenSharers(names)
        : names.map((entity) => ({ entity, weight: weights[entity]?.trim().replaceAll(',', '') || null })),
    isWaiting: share === 'weights' && Object.values(weights).every((weight) => weight === ''),
  };
}

export function ShareFields(props: { readonly choice: SharesChoice; readonly names: readonly string[] }) {
  const { words } = usePanel();
  const styles = useStyles();
  const { names } = props;
  const { share, setShare, weights, setWeights } = props.choice;
  /** A column pasted into one box goes on in those below; names beside the figures find their own. */
  const paste = (first: number, event: ClipboardEvent): void => {
    const pasted = pastedWeights(event.clipboardData.getData('text'), names, first);
    if (pasted === null) return;
    event.preventDefault();
    setWeights({ ...weights, ...pasted });
  };
  return (
    <>
      <Field label={words.t('panel.template.plan.share')}>
        <Select
          value={share}
          options={(['even', 'weights'] as const).map((each) => [
            each,
            words.t(`panel.template.plan.share.${each}`),
          ])}
          onChange={(value) => setShare(value === 'weights' ? 'weights' : 'even')}
        />
      </Field>
      {share === 'weights' && (
        <div>
          {names.map((name, index) => (
            <label key={name} className={styles.row} onPaste={(event) => paste(index, event)}>
              <span className={styles.rowText}>{name}</span>
              <TextInput
                figure
                narrow
                label={words.t('panel.template.plan.weight', { entity: name })}
                value={weights[name] ?? ''}
                onChange={(value) => setWeights({ ...weights, [name]: value })}
              />
            </label>
          ))}
          <span className={styles.hint}>{words.t('panel.template.plan.weights.hint')}</span>
        </div>
      )}
    </>
  );
}
