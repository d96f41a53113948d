/** What a finding is called in our sheets. */
import type { Template } from '../../core/template/template';
import type { Finding } from '../../core/validation/finding';
import type { CellStyle } from '../../workbook/content';

/** holds: looks wrong and is right. */
export const FINDING_KINDS = ['error', 'query', 'hint', 'undecided', 'holds'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** As the summary counts them: an error that could not be judged stands in the way all the same. */
export function kindOf({ outcome, severity }: Finding): FindingKind {
  if (outcome === 'holds') return 'holds';
  return outcome === 'undecided' && severity === 'hint' ? 'undecided' : severity;
}

const KIND_COLOURS: Readonly<Record<FindingKind, string>> = {
  error: '#A4262C',
  query: '#6B4F00',
  hint: '#404040',
  undecided: '#595959',
  holds: '#0B5A08',
};

export const kindStyle = (kind: FindingKind): CellStyle => ({ color: KIND_COLOURS[kind] });

/** The template's name of the indicator; its code where the template does not know it. */
export const indicatorName = ({ indicator }: Pick<Finding, 'indicator'>, template: Template): string | null =>
  template.indicators.find(({ code }) => code === indicator)?.name ?? indicator;
