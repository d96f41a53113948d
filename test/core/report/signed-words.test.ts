import { FigureTrait } from '../../../src/core/report/facts';
import { signedWords } from '../../../src/core/report/signed-words';

describe('signedWords', () => {
  it.each([
    ['下降3.6%', '3.6%', true, FigureTrait.none],
    ['同比下降 3.6%', '3.6%', true, FigureTrait.none],
    ['增长12.1%', '12.1%', false, FigureTrait.none],
    ['增长-8.92%', '-8.92%', false, FigureTrait.negativeGrowth],
    ['下降\u22123.6%', '\u22123.6%', true, FigureTrait.doubleNegative],
    ['提高1.2个百分点', '1.2个百分点', false, FigureTrait.none],
    ['减少：5.2', '5.2', true, FigureTrait.none],
    ['落后序时17.4个百分点', '17.4个百分点', true, FigureTrait.none],
  ])('%s', (text, figure, isDown, trait) => {
    expect(signedWords(text)).toEqual({ text: figure, isDown, trait });
  });

  it.each(['3.6%', '净增', '扭亏为盈', '增长', '约增长3%', '-3.6'])('leaves %s alone', (text) => {
    expect(signedWords(text)).toBeNull();
  });
});
