interface Named {
  zh: string;
  en: string;
}

interface SchemaFile {
  default: {
    info: { singularName: string; displayName: string };
    pluginOptions: { dictionary: Named };
    attributes: Record<string, { pluginOptions?: { dictionary?: Named } }>;
  };
}

const schemas = import.meta.glob<SchemaFile>('../api/*/content-types/*/schema.json', {
  eager: true,
});

/** Names of the records and their fields, read from the data dictionary itself. */
export function labelsIn(language: 'zh' | 'en'): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const { default: schema } of Object.values(schemas)) {
    const { info, attributes } = schema;
    labels[info.displayName] = schema.pluginOptions.dictionary[language];
    const uid = `api::${info.singularName}.${info.singularName}`;
    for (const [name, attribute] of Object.entries(attributes)) {
      const label = attribute.pluginOptions?.dictionary?.[language];
      if (label !== undefined) labels[`content-manager.content-types.${uid}.${name}`] = label;
    }
  }
  return labels;
}
