import type { GraphQLInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { getNamedType, isInputObjectType, isListType, isNonNullType, schema } from './subgraph.ts';

/** The contract's inputs, written as it writes them: `!` marks what cannot be left out. */
const INPUTS: Record<string, string> = {
  LinkUserInput: `provider:Provider! providerUserId:String! providerAccountId:String type:UserType
    profile:ProfileChangesInput`,
  UpdateUserInput: 'userId:ID! idempotencyKey:String expectedVersion:Int changes:ProfileChangesInput!',
  SelfVerifyInput: `verificationId:ID! mode:VerificationMode documentType:EvidenceDocumentType! documentId:String
    date:String authenticationData:AuthenticationDataInput`,
  AuthenticationDataInput: 'deviceId:String ip:String os:String userAgent:String',
  SetUserStatusInput: 'userId:ID! kycStatus:KycStatus!',
  ExportUserInput: 'userId:ID!',
  EraseUserInput: 'userId:ID!',
  FindUsersInput: 'email:String phone:String',
  ProfileChangesInput: `firstName:String middleName:String lastName:String preferredName:String maidenName:String
    title:String salutation:String gender:String maritalStatus:String dateOfBirth:String birthName:String
    placeOfBirth:PlaceOfBirthInput nationalities:[String] countryOfResidence:String countryOfWork:String
    language:String profilePictureUrl:String mother:ParentInput father:ParentInput
    email:String phone:String residentialAddress:PostalAddressInput billingAddress:PostalAddressInput
    shippingAddress:PostalAddressInput mailingAddress:PostalAddressInput
    identityVerificationAddress:PostalAddressInput
    occupation:String employmentStatus:String jobTitle:String employer:EmployerInput annualIncomeRange:String
    sourceOfFunds:String expectedMonthlyPayments:String purposeOfAccount:String socioprofessionalCategory:String
    userScope:String
    taxIdentifiers:[TaxIdentifierInput] documents:[IdentityDocumentInput]
    politicallyExposed:Boolean fatcaRelevant:Boolean fatcaConfirmedAt:String dataTermsSignedAt:String
    termsAcceptance:TermsAcceptanceInput ipAddress:String
    clientReference:String clientIdentifier:ClientIdentifierInput agentReference:String partnerReference:String
    customerReference:String metadata:JSONObject
    legalName:String description:String website:String businessType:String employeeCountRange:String
    monthlyTransactionCount:Int transactionFrequency:String formationDate:String associates:[AssociateInput]`,
  PostalAddressInput: `line1:String line2:String line3:String line4:String city:String state:String
    postalCode:String country:String`,
  PlaceOfBirthInput: 'city:String country:String postalCode:String',
  ParentInput: 'firstName:String middleName:String lastName:String maidenName:String',
  EmployerInput: `name:String address:PostalAddressInput phone:String industry:String industryCode:String
    businessPurpose:String expectedMonthlyRevenue:String vatNumber:String ownEconomicInterestSignedAt:String`,
  TaxIdentifierInput: 'type:String number:String issuingCountry:String',
  IdentityDocumentInput: `type:String number:String issuingCountry:String issuingState:String
    issuingAuthority:String issuedOn:String expiresOn:String front:String back:String description:String`,
  TermsAcceptanceInput: 'date:String ip:String deviceId:String userAgent:String serviceAgreement:String',
  ClientIdentifierInput: 'type:String value:String calculatedAt:String',
  AssociateInput: `reference:String firstName:String lastName:String dateOfBirth:String countryOfBirth:String
    email:String phone:String address:PostalAddressInput document:AssociateDocumentInput
    taxIdentifier:TaxIdentifierInput title:String hasOwnership:Boolean hasControl:Boolean isSigner:Boolean
    riskScore:String`,
  AssociateDocumentInput: 'type:String number:String issuingCountry:String',
  UpdateFilterInput: `status:[UpdateStatus!] provider:Provider field:[ProfileField!] userId:ID requestedBy:String
    requestedBefore:String requestedAfter:String`,
  UserFilterInput:
    'provider:Provider status:[UserStatus!] kycStatus:[KycStatus!] isDue:Boolean hasOpenUpdate:Boolean',
};

function inputs(): GraphQLInputObjectType[] {
  return Object.values(schema.getTypeMap()).filter(isInputObjectType);
}

describe('what clients may send', () => {
  it.each(inputs())('%s has the fields of the contract, in its order', (input) => {
    const fields = Object.values(input.getFields()).map((field) => `${field.name}:${field.type}`);
    expect(fields).toEqual(INPUTS[input.name]?.split(/\s+/));
  });

  it('holds every input of the contract', () => {
    expect(
      inputs()
        .map((input) => input.name)
        .sort(),
    ).toEqual(Object.keys(INPUTS).sort());
  });

  it('takes null as an item of every list below the changes, so that validation judges it', () => {
    for (const input of inputs().filter(({ name }) => !name.endsWith('FilterInput'))) {
      for (const field of Object.values(input.getFields())) {
        if (isListType(field.type)) expect(isNonNullType(field.type.ofType), field.name).toBe(false);
      }
    }
  });

  it('takes null where there is a default, as if nothing were sent', () => {
    for (const field of inputs().flatMap((input) => Object.values(input.getFields())))
      if (field.defaultValue !== undefined) expect(isNonNullType(field.type), field.name).toBe(false);
  });

  it('fails no value by its format: only built-in scalars, enums and JSON objects come in', () => {
    const names = inputs()
      .flatMap((input) => Object.values(input.getFields()))
      .map((field) => getNamedType(field.type))
      .filter((type) => !isInputObjectType(type))
      .map((type) => type.name);
    expect([...new Set(names)].sort()).toEqual([
      'Boolean',
      'EvidenceDocumentType',
      'ID',
      'Int',
      'JSONObject',
      'KycStatus',
      'ProfileField',
      'Provider',
      'String',
      'UpdateStatus',
      'UserStatus',
      'UserType',
      'VerificationMode',
    ]);
  });

  it('takes evidence as manual by default', () => {
    const mode = inputs()
      .find((input) => input.name === 'SelfVerifyInput')
      ?.getFields().mode;
    expect(mode?.defaultValue).toBe('MANUAL');
  });
});
