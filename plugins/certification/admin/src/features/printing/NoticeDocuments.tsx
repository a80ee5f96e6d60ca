import { Flex } from '@strapi/design-system';
import { useServer } from '../../api/index.ts';
import type { NoticePage } from '../../api/index.ts';
import { PrivateFile } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import { AnnouncementDocuments } from './AnnouncementDocuments.tsx';

/** 公示和公告 in the layout of official documents: offered once there is something official to set. */
export function NoticeDocuments({ page }: { page: NoticePage }) {
  const { t } = useSpeech();
  const server = useServer();
  return (
    <Flex gap={2} wrap="wrap">
      {page.onlineOn === null ? null : (
        <PrivateFile
          name={`${page.number ?? t('documents.notice')}.pdf`}
          mediaType="application/pdf"
          label={t('documents.notice')}
          fetchContent={() => server.noticeDocument(page.id)}
        />
      )}
      <AnnouncementDocuments of="notices" id={page.id} ledger={page.ledger} />
    </Flex>
  );
}
