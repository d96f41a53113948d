/** DataValidation: what may be typed into a range, and the help beside it. */
import { invalidArgument } from '../protocol';
import { overlap } from '../workbook';
import { changeable } from './protection';
import type { SheetRange } from './range';
import type { ObjectType } from './type';

export const dataValidation: ObjectType<SheetRange> = {
  name: 'DataValidation',
  properties: { Rule: part('rule'), Prompt: part('prompt'), ErrorAlert: part('errorAlert') },
  methods: {
    Clear({ sheet, rect }) {
      changeable(sheet, 'DataValidation.clear');
      sheet.validations = sheet.validations.filter(({ range }) => !overlap(range, rect));
    },
  },
};

/** The parts of what holds for one and the same range are kept together. */
function part(
  name: 'rule' | 'prompt' | 'errorAlert',
): NonNullable<ObjectType<SheetRange>['properties']>[string] {
  return {
    get: ({ sheet, rect }) => sheet.validations.find(({ range }) => overlap(range, rect))?.[name] ?? null,
    set({ sheet, rect }, value) {
      changeable(sheet, `DataValidation.${name}`);
      if (typeof value !== 'object' || value === null) throw invalidArgument(`DataValidation.${name}`);
      const isSame = ({ range }: { range: SheetRange['rect'] }): boolean =>
        JSON.stringify(range) === JSON.stringify(rect);
      const before = sheet.validations.find(isSame) ?? { range: rect };
      sheet.validations = [
        ...sheet.validations.filter((each) => !isSame(each)),
        { ...before, [name]: value },
      ];
    },
  };
}
