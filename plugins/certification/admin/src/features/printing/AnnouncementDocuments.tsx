import { useServer } from '../../api/index.ts';
import type { LedgerLine } from '../../api/index.ts';
import { PrivateFile } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';

interface Props {
  of: 'notices' | 'certificates';
  id: string;
  ledger: readonly LedgerLine[];
}

/** 公告 that acts of a notice or a certificate made, in the layout of official documents. */
export function AnnouncementDocuments({ of, id, ledger }: Props) {
  const { t } = useSpeech();
  const server = useServer();
  return ledger
    .filter(({ evidence }) => typeof evidence['announcedOn'] === 'string')
    .map(({ version, evidence }) => (
      <PrivateFile
        key={version}
        name={`${String(evidence['announcementNumber'])}.pdf`}
        mediaType="application/pdf"
        label={`${t('documents.announcement')} ${String(evidence['announcementNumber'])}`}
        fetchContent={() => server.announcementDocument(of, id, version)}
      />
    ));
}
