import { CONSULTATION_FIELDS, missingInConsultation, type ConsultationPlan } from './consultation-plan';

const whole: ConsultationPlan = {
  content: 'Dự thảo Quy chế chi tiêu nội bộ',
  form: 'Gửi dự thảo',
  method: 'Trả lời qua thư điện tử',
  deadline: 14,
  responsible: ['chanh-van-phong'],
};

describe(missingInConsultation.name, () => {
  it('finds nothing missing in a plan that states everything', () => {
    expect(missingInConsultation(whole)).toEqual([]);
    expect(missingInConsultation({ ...whole, deadline: 0 })).toEqual([]);
  });

  it.each(CONSULTATION_FIELDS)('misses %s when it is not stated', (field) => {
    const nothing = field === 'responsible' ? [] : null;
    expect(missingInConsultation({ ...whole, [field]: nothing })).toEqual([field]);
  });

  it('takes blanks for nothing', () => {
    expect(missingInConsultation({ ...whole, method: '  \n' })).toEqual(['method']);
  });
});
