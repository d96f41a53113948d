/** Every text is there in Chinese and in English, and fits into the room Office has for it. */
import { failure } from '../rule';
import type { Failure, Rule } from '../rule';
import type { Element } from '../tree';
import { all, at } from '../tree';

const SHORT = 125;
const LONG = 250;
const HAN = /\p{Script=Han}/u;

export const strings: Rule = (manifest) => {
  const listed = (name: string): Element[] => all(manifest, name).flatMap(({ children }) => children);
  const top = (name: string): Element[] => [at(manifest, name)].filter((element) => element !== undefined);
  return [
    ...[...top('DisplayName'), ...listed('ShortStrings')].flatMap((text) => check(text, SHORT)),
    ...[...top('Description'), ...listed('LongStrings')].flatMap((text) => check(text, LONG)),
    ...language(manifest),
  ];
};

function language(manifest: Element): Failure[] {
  const locale = at(manifest, 'DefaultLocale');
  return locale && locale.text !== 'zh-CN'
    ? [
        failure(
          locale,
          `The default language is "${locale.text}".`,
          'Write zh-CN; English is in the overrides.',
        ),
      ]
    : [];
}

function check(element: Element, most: number): Failure[] {
  const override = element.children.find(({ attributes }) => attributes['Locale'] === 'en-US');
  const chinese = element.attributes['DefaultValue'] ?? '';
  const english = override?.attributes['Value'] ?? '';
  const missing = override
    ? []
    : [failure(element, 'The text has no English.', 'Add <Override Locale="en-US" Value="…" />.')];
  return [
    ...missing,
    ...fits(element, chinese, most),
    ...(override ? fits(override, english, most) : []),
    ...(override && HAN.test(english)
      ? [failure(override, `The English text "${english}" holds Chinese characters.`, 'Translate it.')]
      : []),
  ];
}

function fits(element: Element, text: string, most: number): Failure[] {
  if (text.trim() === '') return [failure(element, 'The text is empty.', 'Write the text.')];
  return text.length > most
    ? [failure(element, `The text has ${text.length} characters.`, `Shorten it to ${most} or fewer.`)]
    : [];
}
