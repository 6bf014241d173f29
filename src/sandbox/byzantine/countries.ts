import countries from 'i18n-iso-countries';

/** Countries that the provider lists: not all of ISO 3166-1 (no Serbia, no Taiwan, no Tanzania …). */
const PUBLISHED = new Set(
  `ABW AFG AGO ALB AND ARE ARG ARM AUS AUT AZE BEL BGD BGR BHR BHS BIH BLZ BMU BOL BRA BRB BWA CAN CHE CHL CHN
   CIV CMR COL COM CRI CUW CXR CYM CYP CZE DEU DMA DNK DOM DZA ECU EGY ESP EST ETH FIN FJI FRA GBR GEO GHA GIB
   GRC GTM HKG HND HRV HTI HUN IDN IMN IND IRL IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KNA KOR KWT LAO LBN
   LBR LCA LKA LTU LUX LVA MAR MCO MDA MDG MEX MHL MKD MLT MNE MOZ MRT MUS MWI MYS NAM NGA NIC NLD NOR NPL NZL
   OMN PAK PAN PER PHL POL PRT QAT ROU RUS SAU SEN SGP SVK SVN SWE THA TUN TUR UGA UKR URY USA UZB VEN VNM YEM
   ZAF ZMB ZWE`.split(/\s+/),
);

/** Kosovo has no code of ISO 3166-1, and everybody writes this one. */
const KOSOVO = 'XKX';

/** Whether a code of three capital letters is taken as a country. */
export function isCountry(code: string, among: 'published' | 'any_alpha3'): boolean {
  if (among === 'published') return PUBLISHED.has(code);
  return /^[A-Z]{3}$/.test(code) && (countries.isValid(code) || code === KOSOVO);
}
