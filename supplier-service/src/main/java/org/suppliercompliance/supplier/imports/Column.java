package org.suppliercompliance.supplier.imports;

import java.util.List;
import java.util.Locale;

/** What a column can mean, and the headers it goes by in real files; an earlier name wins over a later one. */
enum Column {
    NAME("legal_name", "contractor", "organisation", "organization", "supplier_name", "supplier", "company", "name"),
    COUNTRY("contractor_country", "supplier_country", "country", "country_code"),
    SCHEME("identifier_scheme", "scheme"),
    IDENTIFIER("identifier", "identifier_id"),
    NATIONAL_ID(
            "contractor_national_id",
            "national_id",
            "organisation_number",
            "organisasjonsnummer",
            "organisationsnummer",
            "orgno"),
    ADDRESS("address", "street"),
    POSTAL_CODE("postal_code", "postcode", "zip"),
    TOWN("town", "city"),
    ROLES("roles", "role"),
    SUPPLIER_ID("supplier_id"),
    REFERENCE("reference", "contract_no", "contract_number"),
    NOTICE("notice"),
    LOT("lot"),
    TITLE("title"),
    CPV("cpv_codes", "cpv", "main_cpv"),
    VALUE("value", "amount"),
    CURRENCY("currency"),
    START("start", "start_date", "starts_on"),
    END("end", "end_date", "ends_on"),
    CONCLUDED("concluded", "concluded_on"),
    BUYER("buyer", "buyer_name"),
    ENTITIES("buying_entities"),
    REPORTING_DUTY("reporting_duty"),
    RIGHT_TO_AUDIT("right_to_audit"),
    SANCTION_CLAUSE("sanction_clause");

    private final List<String> headers;

    Column(String... headers) {
        this.headers = List.of(headers);
    }

    List<String> headers() {
        return headers;
    }

    String names() {
        return String.join(", ", headers);
    }

    /** A header without case and punctuation, so that "Postal code" and "postalCode" are the same column. */
    static String plain(String header) {
        return header.strip()
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_|_$", "");
    }
}
