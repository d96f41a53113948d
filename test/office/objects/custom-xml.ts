/** Custom XML parts: data that add-ins and forms keep in the file, open to every other add-in. */
import type { XmlPart } from '../furniture';
import { itemNotFound } from '../protocol';
import type { ObjectType } from './type';
import { node } from './type';

export const customXmlPartCollection: ObjectType<null> = {
  name: 'CustomXmlPartCollection',
  items: (_target, { workbook }) => workbook.xmlParts.map((part) => node(customXmlPart, part)),
  item(_target, key, { workbook }) {
    const found = workbook.xmlParts.find(({ id }) => id === key);
    if (!found) throw itemNotFound('CustomXmlPartCollection.getItem');
    return node(customXmlPart, found);
  },
};

const customXmlPart: ObjectType<XmlPart> = {
  name: 'CustomXmlPart',
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ namespace }) => namespace },
  },
  methods: {
    GetXml: ({ xml }) => xml,
    Delete: (target, _args, { workbook }) =>
      void (workbook.xmlParts = workbook.xmlParts.filter((other) => other !== target)),
  },
};
