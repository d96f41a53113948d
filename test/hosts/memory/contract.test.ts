import { describeHostContract } from '../../host-contract/contract';
import { memoryUnderTest } from '../../host-contract/memory-under-test';

describeHostContract('memory', {
  cannot: { reopen: 'there is no file' },
  create: async (fixture) => memoryUnderTest(fixture),
});
