import { useRef, useState } from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash, Upload } from '@strapi/icons';
import { isAbandoned, refusedBy, useServer } from '../../api/index.ts';
import type { WorkFile } from '../../api/index.ts';
import { PrivateFile, sayRefused } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import { contentsIn } from './fields.ts';
import type { PartContext } from './FieldInput.tsx';

interface FilesProps {
  value: unknown;
  onChange: (value: unknown) => void;
  context: PartContext;
  path: string;
}

/** Files of a part: filed in the private vault as soon as they are chosen, named by the part when it is saved. */
export function Files({ value, onChange, context, path }: FilesProps) {
  const speech = useSpeech();
  const { t } = speech;
  const server = useServer();
  const input = useRef<HTMLInputElement>(null);
  const [bringing, setBringing] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const files = contentsIn(value) as unknown as WorkFile[];

  const bring = async (chosen: readonly File[]) => {
    setBringing(true);
    setFault(null);
    const brought: WorkFile[] = [];
    try {
      for (const file of chosen) brought.push(await server.bringFile(context.caseId, file));
    } catch (error) {
      if (!isAbandoned(error)) setFault(sayRefused(refusedBy(error), speech));
    } finally {
      onChange([
        ...files,
        ...brought.filter(({ sha256 }) => !files.some((each) => each.sha256 === sha256)),
      ]);
      setBringing(false);
    }
  };

  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi" fontWeight="bold">
        {t('work.files')}
      </Typography>
      {files.map((file) => (
        <Flex key={file.sha256} gap={2} wrap="wrap">
          <PrivateFile
            name={file.name}
            mediaType={file.mediaType}
            fetchContent={() => server.deskFile(context.caseId, file.sha256)}
          />
          <IconButton
            type="button"
            label={t('work.remove_file', { file: file.name })}
            disabled={context.disabled}
            onClick={() => onChange(files.filter(({ sha256 }) => sha256 !== file.sha256))}
          >
            <Trash />
          </IconButton>
        </Flex>
      ))}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('work.add_files')}
        onChange={(event) => {
          void bring([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        type="button"
        variant="tertiary"
        startIcon={<Upload />}
        loading={bringing}
        disabled={context.disabled}
        onClick={() => input.current?.click()}
      >
        {t('work.add_files')}
      </Button>
      {fault === null && context.problems[path] === undefined ? null : (
        <Typography variant="pi" textColor="danger600" role="alert">
          {fault ?? context.problems[path]}
        </Typography>
      )}
    </Flex>
  );
}
