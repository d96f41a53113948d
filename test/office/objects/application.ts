/** Application: what is asked of Excel itself. */
import type { ObjectType } from './type';

export const application: ObjectType<null> = {
  name: 'Application',
  properties: {
    CalculationMode: { get: (_target, { workbook }) => workbook.calculationMode },
  },
  methods: {
    // Nothing is calculated here; a test sees what was asked for.
    Calculate: (_target, [kind], around) => void around.workbook.calculations.push(String(kind)),
    // Nothing is drawn here either; a test sees how often it was asked for in the batches.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};
