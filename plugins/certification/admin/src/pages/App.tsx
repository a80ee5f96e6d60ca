import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { READ_PERMISSION } from '../identity.ts';
import { CaseListPage } from './CaseListPage.tsx';
import { CasePage } from './case/CasePage.tsx';
import { DeskPage } from './certification/DeskPage.tsx';
import { ImportPage } from './imports/ImportPage.tsx';
import { ImportsPage } from './imports/ImportsPage.tsx';
import { InspectionsPage } from './inspection/InspectionsPage.tsx';
import { ScorecardPage } from './inspection/ScorecardPage.tsx';
import { NewNoticePage } from './notice/NewNoticePage.tsx';
import { NoticeListPage } from './notice/NoticeListPage.tsx';
import { NoticePage } from './notice/NoticePage.tsx';
import { PrintingPage } from './printing/PrintingPage.tsx';
import { DeadlinesPage } from './DeadlinesPage.tsx';
import { RecordListPage } from './record/RecordListPage.tsx';
import { RecordPage } from './record/RecordPage.tsx';
import { PlanPage } from './surveillance/PlanPage.tsx';
import { RubricPage } from './round/RubricPage.tsx';
import { PublicationPage } from './publication/PublicationPage.tsx';
import { SchemePage } from './scheme/SchemePage.tsx';

/** 评定工作台. */
export function App() {
  return (
    <Page.Protect permissions={[READ_PERMISSION]}>
      <Routes>
        <Route index element={<CaseListPage />} />
        <Route path="applications/:id" element={<CasePage />} />
        <Route path="applications/:id/scorecard" element={<ScorecardPage />} />
        <Route path="applications/:id/certification" element={<DeskPage />} />
        <Route path="surveillance" element={<PlanPage />} />
        <Route path="notices" element={<NoticeListPage />} />
        <Route path="notices/new" element={<NewNoticePage />} />
        <Route path="notices/:id" element={<NoticePage />} />
        <Route path="inspections" element={<InspectionsPage />} />
        <Route path="printing" element={<PrintingPage />} />
        <Route path="imports" element={<ImportsPage />} />
        <Route path="imports/:id" element={<ImportPage />} />
        <Route path="deadlines" element={<DeadlinesPage />} />
        <Route path="records" element={<RecordListPage />} />
        <Route path="records/:address" element={<RecordListPage />} />
        <Route path="records/rounds/:id/rubric" element={<RubricPage />} />
        <Route path="records/:address/:id" element={<RecordPage />} />
        <Route path="scheme" element={<SchemePage />} />
        <Route path="publication" element={<PublicationPage />} />
        <Route path="*" element={<Page.NoData />} />
      </Routes>
    </Page.Protect>
  );
}
