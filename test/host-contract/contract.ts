/** Runs the contract under jest. Inside a browser page, walk through hostContract (cases.ts) by hand: it needs no runner. */
import type { Ability, HostUnderTest } from './cases';
import { hostContract } from './cases';
import type { ContractFixture } from './fixtures';

export interface HostContractSubject {
  /** A fresh workbook with the sheets of the fixture, the first visible one active. */
  create(fixture: ContractFixture): Promise<HostUnderTest>;
  /** What this host cannot do at all, with the reason as the value. */
  readonly cannot?: Readonly<Partial<Record<Ability, string>>>;
}

export function describeHostContract(name: string, subject: HostContractSubject): void {
  describe(`${name}: what every host must do`, () => {
    const opened: HostUnderTest[] = [];
    const create = async (fixture: ContractFixture): Promise<HostUnderTest> => {
      const made = await subject.create(fixture);
      opened.push(made);
      return made;
    };
    afterEach(async () => {
      for (const { close } of opened.splice(0)) await close?.();
    });
    for (const { name: behaviour, needs, run } of hostContract) {
      if (needs && subject.cannot?.[needs] !== undefined) continue;
      test(behaviour, () => run(create));
    }
  });
}
