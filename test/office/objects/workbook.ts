/** Workbook, where every path begins, and the services that office.js itself calls. */
import { worksheetCollection } from './worksheets';
import type { Node, ObjectType } from './type';
import { node } from './type';

export const workbook: ObjectType<null> = {
  name: 'Workbook',
  navigation: {
    Worksheets: () => node(worksheetCollection, null),
    Application: () => node(application, null),
  },
  methods: { _RemoveReference: (_target, [id], around) => around.release(String(id)) },
};

const application: ObjectType<null> = {
  name: 'Application',
  // Nothing is calculated here; a test sees what was asked for.
  methods: { Calculate: (_target, [kind], around) => void around.workbook.calculations.push(String(kind)) },
};

const addinService: ObjectType<null> = {
  name: 'Microsoft.InternalService.AddinInternalService',
  methods: { NotifyActionHandlerReady: () => null },
};

const customFunctions: ObjectType<null> = {
  name: 'Microsoft.ExcelServices.CustomFunctions',
  navigation: { CustomFunctionsContainer: () => node({ name: 'CustomFunctionsContainer' }, null) },
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    SetInvocationResults: (_target, [answers], around) => around.customFunctionsAnswered(answers),
    SetInvocationArrayResults: (_target, [answers], around) => around.customFunctionsAnswered(answers),
  },
};

const appRuntime: ObjectType<null> = {
  name: 'Microsoft.AppRuntime.AppRuntimeService',
  methods: { SetAppRuntimeState: (_target, [state], around) => around.setPanelState(String(state)) },
};

const SERVICES = [addinService, customFunctions, appRuntime];

export function service(name: string): Node | undefined {
  const type = SERVICES.find((candidate) => candidate.name === name);
  return type && node(type, null);
}
