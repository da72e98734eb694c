/** Countries and territories, lower case, without accents. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  (
    'afghanistan|albania|algeria|american samoa|andorra|angola|anguilla|antarctica|antigua|antigua and barbuda|argentina|armenia|' +
    'aruba|australia|austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bermuda|bhutan|bolivia|' +
    'bosnia|bosnia and herzegovina|botswana|brazil|british virgin islands|brunei|bulgaria|burkina faso|burma|burundi|cambodia|' +
    'cameroon|canada|canary islands|cape verde|cayman islands|central african republic|chad|chile|china|christmas island|colombia|' +
    "comoros|congo|cook islands|costa rica|cote d'ivoire|croatia|cuba|curacao|cyprus|czechia|denmark|djibouti|dominica|" +
    'dominican republic|ecuador|egypt|el salvador|equatorial guinea|eritrea|estonia|eswatini|ethiopia|european union|eurozone|' +
    'falkland islands|faroe islands|fiji|finland|france|french guiana|french polynesia|gabon|gambia|georgia|germany|ghana|gibraltar|' +
    'greece|greenland|grenada|guadeloupe|guam|guatemala|guernsey|guinea|guinea-bissau|guyana|haiti|honduras|hong kong|hungary|' +
    'iceland|india|indonesia|iran|iraq|ireland|isle of man|israel|italy|ivory coast|jamaica|japan|jersey|jordan|kazakhstan|kenya|' +
    'kiribati|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macau|' +
    'madagascar|malawi|malaysia|maldives|mali|malta|marshall islands|martinique|mauritania|mauritius|mayotte|mexico|micronesia|' +
    'moldova|monaco|mongolia|montenegro|montserrat|morocco|mozambique|myanmar|namibia|nauru|nepal|netherlands|new caledonia|' +
    'new zealand|nicaragua|niger|nigeria|niue|norfolk island|north korea|north macedonia|northern mariana islands|norway|oman|' +
    'pakistan|palau|palestine|palestinian territories|panama|papua new guinea|paraguay|peru|philippines|pitcairn islands|poland|' +
    'portugal|puerto rico|qatar|reunion|romania|russia|rwanda|samoa|san marino|sao tome and principe|sark|saudi arabia|senegal|' +
    'serbia|seychelles|sierra leone|singapore|sint maarten|slovakia|slovenia|solomon islands|somalia|south africa|south korea|' +
    'south sudan|soviet union|spain|sri lanka|st barthelemy|st helena|st kitts|st lucia|st martin|st vincent|sudan|suriname|sweden|' +
    'switzerland|syria|taiwan|tajikistan|tanzania|thailand|timor-leste|togo|tokelau|tonga|trinidad|trinidad and tobago|tunisia|' +
    'turkey|turkiye|turkmenistan|tuvalu|uganda|ukraine|united arab emirates|united kingdom|united nations|united states|uruguay|' +
    'uzbekistan|vanuatu|vatican city|venezuela|vietnam|western sahara|yemen|zambia|zimbabwe|aland islands'
  ).split('|'),
);
