import type { OfficeFormBody } from '@conference/contracts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HINT_BELOW } from '../../shared/field-order';
import styles from '../../shared/form.module.css';
import type { FieldErrors } from './field-errors';

type Side = OfficeFormBody['employeeSide'];

interface SideFieldsProps {
  side: Side;
  errors: FieldErrors;
  onChange: (part: Partial<Side>) => void;
}

const KINDS = ['union', 'substitute'] as const satisfies readonly Side['kind'][];

/** As what the server names the fields of the employee side. */
const FIELDS = { name: 'employeeSideName', legalBasis: 'legalBasis', superior: 'employeeSideSuperior' } as const;

/** Who stands for the staff: the trade union, or a substitute with its basis. */
export function SideFields({ side, errors, onChange }: SideFieldsProps) {
  const { t } = useTranslation();
  const text = (field: keyof typeof FIELDS) => ({
    value: side[field] ?? '',
    error: errors[FIELDS[field]]?.message,
    inputWrapperOrder: HINT_BELOW,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange({ [field]: field === 'name' ? value : value || null }),
  });
  return (
    <div className={styles.form}>
      <p className="quiet">{t('office.sideHint')}</p>
      <div className={`${styles.pair} ${styles.wide}`}>
        <NativeSelect
          label={t('office.sideKind')}
          value={side.kind}
          data={KINDS.map((kind) => ({ value: kind, label: t(`office.kinds.${kind}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ kind: value === 'substitute' ? 'substitute' : 'union' })
          }
        />
        <TextInput required label={t('office.sideName')} {...text('name')} />
        {side.kind === 'substitute' && <TextInput required label={t('office.legalBasis')} {...text('legalBasis')} />}
        <TextInput label={t('office.sideSuperior')} description={t('office.sideSuperiorHint')} {...text('superior')} />
      </div>
    </div>
  );
}
