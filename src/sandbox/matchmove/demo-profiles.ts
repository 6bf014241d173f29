import type { JsonObject } from '../shared/json.ts';

const cebu: JsonObject = {
  city: 'Cebu City, Cebu',
  country: 'Philippines',
  line_1: 'Resi',
  line_2: 'Somerset',
  line_3: 'Phase',
  line_4: 'Region VII',
  postal_code: '6000',
  state: 'CEBU',
};
const seedIdentity = (type: string): JsonObject => ({
  id_date_expiry: '2025-08-24',
  id_date_issued: '2019-08-24',
  id_issuance_country: 'Philippines',
  id_number: '000000',
  id_type: type,
});

/** The user of the provider's own samples, as before the sample's update: country names, mixed case. */
export const johnSmith: JsonObject = {
  addresses: { billing: cebu, residential: cebu },
  annual_income_range: '100 to 1000',
  birth: {
    city: 'Cebu',
    country: 'Philippines',
    date: '1990-06-15',
    name: 'John Smith',
    postal_code: '6000',
  },
  client_ref_id: '1234567891',
  date_created: '2025-08-06T11:36:08Z',
  date_updated: '2025-08-06T11:36:08Z',
  email: 'john.smith@matchmove.com',
  employment_details: {
    business_address: {
      city: 'PASIG_CITY_NCR',
      country: 'PHL',
      line_1: 'Ortigas Center',
      line_2: 'San Antonio',
      line_3: '.',
      line_4: 'NCR',
      postal_code: '4107',
      state: 'NCR',
    },
    business_purpose: 'Financials',
    business_trading_name: 'MatchMove Pay Pte Ltd',
    expected_monthly_revenue: '1000000',
    industry: 'Finance & Tech',
    industry_key: 'fintech',
    vat_number: '0000000',
  },
  employment_type: 'EMPLOYED_REGULAR',
  father_details: {
    first_name: 'Juan',
    last_name: 'Smith',
    maiden_name: 'Juan Johnson',
    middle_name: 'Johnson',
  },
  first_name: 'John',
  gender: 'male',
  identification: { primary: seedIdentity('drivers_id'), secondary: seedIdentity('passport') },
  job_title: 'Software Engineer',
  last_name: 'Smith',
  main_income_source: 'PAYROLL',
  marital_status: 'Married',
  middle_name: 'Williams',
  mobile: '9999999999',
  mothers_details: {
    first_name: 'Juana',
    last_name: 'Smith',
    maiden_name: 'Juana Williams',
    middle_name: 'Williams',
  },
  nationality: 'PHL',
  preferred_name: 'John Smith',
  residency_country: 'Philippines',
  salutation: 'JLXM',
  title: 'Mr',
  tos_acceptance: {
    date: '2019-08-24T14:15:22Z',
    ip: '192.168.0.1',
    service_agreement: 'terms_condition',
    user_agent: 'Curl',
  },
  work_country: 'Philippines',
};

/** An invented person, in the other style of the samples: alpha-3 codes, upper case. `number` makes contacts unique. */
export function philippineProfile(firstName: string, lastName: string, number: number): JsonObject {
  const manila: JsonObject = {
    city: 'MANILA_NCR',
    country: 'PHL',
    line_1: `${100 + number} Mabini Street`,
    line_2: 'Ermita',
    line_3: 'Phase',
    line_4: 'NCR',
    postal_code: '1000',
    state: 'NCR',
  };
  return {
    addresses: { billing: manila, residential: manila },
    annual_income_range: '100 to 1000',
    birth: { date: `199${number}-03-13` },
    client_ref_id: `demo-${number}`,
    email: `${firstName}.${lastName}@example.ph`.toLowerCase(),
    employment_details: { business_address: manila, business_trading_name: 'Luzon Services Inc' },
    employment_type: 'COMMISSION_BASED_AGENT',
    first_name: firstName,
    gender: number % 2 === 0 ? 'MALE' : 'FEMALE',
    identification: {
      primary: {
        id_date_expiry: '2027-10-13',
        id_date_issued: '2025-10-13',
        id_issuance_country: 'PHL',
        id_number: `60090053841${number}4`,
        id_type: 'UMID',
      },
    },
    last_name: lastName,
    main_income_source: 'COBRANDING_PARTNER',
    marital_status: 'MARRIED',
    middle_name: 'Dela Rosa',
    mobile: `917555010${number}`,
    mothers_details: { maiden_name: 'Juana Steven' },
    nationality: 'PHL',
    preferred_name: `${firstName} ${lastName}`,
    title: number % 2 === 0 ? 'Mr' : 'MADAM',
  };
}
