import { useId } from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import { useSpeech } from '../../language.ts';
import type { Line } from './lines.ts';

const Hidden = styled.input`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
`;

const Entry = styled.li`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 0.8rem;
  overflow-wrap: anywhere;
`;

interface EvidenceProps {
  line: Line;
  label: string;
  disabled: boolean;
  onAdd: (files: readonly File[]) => void;
  onDropPhoto: (id: string) => void;
  onDropFile: (sha256: string) => void;
}

/** 现场证据: photos and files of one item, those that wait for a network among them. */
export function Evidence({ line, label, disabled, onAdd, onDropPhoto, onDropFile }: EvidenceProps) {
  const { t } = useSpeech();
  const input = useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <ul>
        {line.files.map(({ sha256, name }) => (
          <Entry key={sha256}>
            <Typography variant="pi">{name}</Typography>
            {disabled ? null : (
              <IconButton
                type="button"
                withTooltip={false}
                label={t('score.photo_drop', { name })}
                onClick={() => onDropFile(sha256)}
              >
                <Cross />
              </IconButton>
            )}
          </Entry>
        ))}
        {line.photos.map(({ id, name }) => (
          <Entry key={id}>
            <Typography variant="pi">{`${name}（${t('score.photo_waiting')}）`}</Typography>
            <IconButton
              type="button"
              withTooltip={false}
              label={t('score.photo_drop', { name })}
              onClick={() => onDropPhoto(id)}
            >
              <Cross />
            </IconButton>
          </Entry>
        ))}
      </ul>
      {disabled ? null : (
        <div>
          <Hidden
            id={input}
            type="file"
            multiple
            accept="image/*,application/pdf"
            aria-label={`${label}：${t('score.add_photo')}`}
            onChange={(event) => {
              onAdd([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <Button
            type="button"
            size="S"
            variant="tertiary"
            startIcon={<Plus />}
            onClick={() => document.getElementById(input)?.click()}
          >
            {t('score.add_photo')}
          </Button>
        </div>
      )}
    </Flex>
  );
}
