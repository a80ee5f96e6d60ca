import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Download } from '@strapi/icons';
import { isAbandoned, refusedBy, useServer } from '../api/index.ts';
import type { MaterialFile } from '../api/index.ts';
import { useSpeech } from '../language.ts';
import { sayRefused } from './LoadedPart.tsx';

/** What the browser may show inside this panel's own origin; an applicant's HTML or SVG could act in its name. */
const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png']);

const KEPT_MS = 60_000;

function hand(file: Pick<MaterialFile, 'name' | 'mediaType'>, content: Blob) {
  const shown = SHOWN.has(file.mediaType);
  const address = URL.createObjectURL(
    new Blob([content], { type: shown ? file.mediaType : 'application/octet-stream' })
  );
  const link = document.createElement('a');
  link.href = address;
  link.rel = 'noopener';
  if (shown) link.target = '_blank';
  else link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

function saySize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

interface PrivateFileProps {
  name: string;
  mediaType: string;
  label?: string;
  fetchContent: () => Promise<Blob>;
}

/** A file with no address to pass on: it is fetched with the reader's own authority when asked for. */
export function PrivateFile({ name, mediaType, label = name, fetchContent }: PrivateFileProps) {
  const speech = useSpeech();
  const { toggleNotification } = useNotification();
  const [fetching, setFetching] = useState(false);

  const open = async () => {
    setFetching(true);
    try {
      hand({ name, mediaType }, await fetchContent());
    } catch (error) {
      if (isAbandoned(error)) return;
      toggleNotification({ type: 'danger', message: sayRefused(refusedBy(error), speech) });
    } finally {
      setFetching(false);
    }
  };

  return (
    <Button
      variant="ghost"
      size="S"
      type="button"
      startIcon={<Download />}
      loading={fetching}
      onClick={() => void open()}
      style={{ height: 'auto', minHeight: '3.2rem', maxWidth: '100%', whiteSpace: 'normal' }}
    >
      {label}
    </Button>
  );
}

/** A file of the private vault. */
export function FileLink({ caseId, file }: { caseId: string; file: MaterialFile }) {
  const server = useServer();
  return (
    <Flex gap={2} wrap="wrap" minWidth={0}>
      <PrivateFile
        name={file.name}
        mediaType={file.mediaType}
        fetchContent={() => server.file(caseId, file.sha256)}
      />
      <Typography variant="pi" textColor="neutral600">
        {saySize(file.size)}
      </Typography>
    </Flex>
  );
}
