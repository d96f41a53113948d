/** The ways in which something is said, the first that holds; one can be added and taken out, and their order changed. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { WayDocument } from '../../../../core/bulletin/pattern-documents';
import type { SchemeProblem } from '../../../../core/scheme/names';
import { usePanel } from '../../context';
import { changedAt, keyOf, moved, newWay, without } from './edits';
import { useEditing } from './editing';
import { WayField, wayId } from './WayField';

export function Ways(props: {
  readonly ways: readonly WayDocument[];
  /** Where they stand in the scheme: bulletin.patterns[2].clauses[0].ways. */
  readonly path: string;
  readonly fields: readonly string[];
  readonly problems: readonly SchemeProblem[];
  /** How many have to stay. */
  readonly fewest: 0 | 1;
  onChange(ways: readonly WayDocument[]): void;
}) {
  const { words } = usePanel();
  const { focusOn } = useEditing();
  const styles = useStyles();
  const { ways, path, fields, problems, fewest, onChange } = props;
  const adder = `${path}-add`;
  const add = (): void => {
    const one = newWay(fields.includes('indicator') ? 'indicator' : 'period');
    onChange([...ways, one]);
    focusOn(wayId(one));
  };
  return (
    <>
      {ways.map((way, index) => (
        <WayField
          key={keyOf(way)}
          way={way}
          path={`${path}[${index}]`}
          fields={fields}
          problems={problems}
          index={index}
          count={ways.length}
          onChange={(changed) => onChange(changedAt(ways, index, changed))}
          onMove={(to) => onChange(moved(ways, index, to))}
          {...(ways.length > fewest && {
            onRemove: () => {
              onChange(without(ways, index));
              focusOn(adder);
            },
          })}
        />
      ))}
      <Button id={adder} size="small" appearance="subtle" className={styles.add} onClick={add}>
        {words.t('panel.bulletin.add-way')}
      </Button>
    </>
  );
}

const useStyles = makeStyles({ add: { alignSelf: 'flex-start', color: tokens.colorNeutralForeground2 } });
