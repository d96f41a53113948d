/** Answers are the same whether they are worked out or looked up, and no more are kept than a form has words. */
import { remembered, rememberedOf } from '../../src/core/remembered';

test('worked out once, also where the answer is none', () => {
  const of = jest.fn((text: string) => (text === '合计' ? null : text === '' ? undefined : { text }));
  const known = remembered<unknown>(of);
  const first = known('完成率');
  expect(known('完成率')).toBe(first);
  expect([known('合计'), known('合计'), known(''), known('')]).toEqual([null, null, undefined, undefined]);
  expect(of).toHaveBeenCalledTimes(3);
});

test('names of Object.prototype are texts like any other', () => {
  const known = remembered((text) => text.length);
  expect([known('__proto__'), known('constructor'), known('__proto__')]).toEqual([9, 11, 9]);
});

test('long texts are not kept, and of many texts not all', () => {
  const of = jest.fn((text: string) => text.length);
  const known = remembered(of);
  const long = '长'.repeat(101);
  expect([known(long), known(long)]).toEqual([101, 101]);
  expect(of).toHaveBeenCalledTimes(2);
  for (let i = 0; i <= 2000; i++) known(`第${i}镇`);
  known('第2000镇');
  expect(of).toHaveBeenCalledTimes(2003);
  known('第0镇');
  expect(of).toHaveBeenCalledTimes(2004);
});

test('of a thing once, however alike another is', () => {
  const of = jest.fn(({ name }: { name: string }) => (name === '' ? undefined : { name }));
  const known = rememberedOf(of);
  const [one, other] = [{ name: '合计' }, { name: '' }];
  expect(known(one)).toBe(known(one));
  expect([known(other), known(other)]).toEqual([undefined, undefined]);
  expect(known({ ...one })).not.toBe(known(one));
  expect(of).toHaveBeenCalledTimes(3);
});
