/** The services that office.js itself calls: custom functions, ribbon commands and the shared runtime. */
import type { Node, ObjectType } from './type';
import { node } from './type';

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

const appRuntimePersistence: ObjectType<null> = {
  name: 'Microsoft.AppRuntime.AppRuntimePersistenceService',
  methods: {
    SetAppRuntimeStartState: (_target, [state], { workbook }) => void (workbook.startState = String(state)),
    GetAppRuntimeStartState: (_target, _args, { workbook }) => workbook.startState,
  },
};

const SERVICES = [addinService, customFunctions, appRuntime, appRuntimePersistence];

export function service(name: string): Node | undefined {
  const type = SERVICES.find((candidate) => candidate.name === name);
  return type && node(type, null);
}
