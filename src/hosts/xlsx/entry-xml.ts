/** What may be typed into a sheet of ours, and what is protected, as the elements of a worksheet part. */
import { rectAddress } from '../../workbook/address';
import type { AllowedEntry, EntryRule } from '../../workbook/content';
import { storedFormula } from './formula-text';
import { escapeXml } from './xml';

/** Without a password: it keeps people from slips, and nobody from what they want to do. Columns and rows can still be sized. */
export const PROTECTION_XML =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

/** '' where nothing is ruled. */
export function validationsXml(rules: readonly EntryRule[]): string {
  if (rules.length === 0) return '';
  return `<dataValidations count="${rules.length}">${rules.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ range, allows, help, refusal }: EntryRule): string {
  const { type, operator, formulas } = conditionOf(allows);
  const attributes: readonly (readonly [string, string | undefined])[] = [
    ['type', type],
    ['errorStyle', refusal?.style === 'warning' ? 'warning' : undefined],
    ['operator', operator],
    ['allowBlank', '1'],
    ['showInputMessage', help && '1'],
    // Where nothing is said of refusals, Excel refuses in its own words.
    ['showErrorMessage', type === undefined ? undefined : '1'],
    ['errorTitle', refusal?.title],
    ['error', refusal?.text],
    ['promptTitle', help?.title],
    ['prompt', help?.text],
    ['sqref', rectAddress(range)],
  ];
  const written = attributes.map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${attributeText(value)}"`,
  );
  const inside = formulas
    .map((formula, i) => `<formula${i + 1}>${escapeXml(formula)}</formula${i + 1}>`)
    .join('');
  return `<dataValidation${written.join('')}>${inside}</dataValidation>`;
}

/** A line break in an attribute would be read as a blank. */
const attributeText = (text: string): string =>
  escapeXml(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

interface Condition {
  /** Help alone has none. */
  readonly type?: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

/** Excel knows no number without bounds: the largest that it can hold stand for them. */
const LARGEST = '9.99E+307';

function conditionOf(allows: AllowedEntry): Condition {
  switch (allows.kind) {
    case 'anything':
      return { formulas: [] };
    case 'list':
      return { type: 'list', formulas: [`"${allows.values.join(',').replaceAll('"', '""')}"`] };
    case 'formula':
      return { type: 'custom', formulas: [storedFormula(allows.formula)] };
    default: {
      const { kind: type, min, max } = allows;
      if (min !== null && max === null)
        return { type, operator: 'greaterThanOrEqual', formulas: [String(min)] };
      if (min === null && max !== null) return { type, operator: 'lessThanOrEqual', formulas: [String(max)] };
      return { type, formulas: [String(min ?? `-${LARGEST}`), String(max ?? LARGEST)] };
    }
  }
}
