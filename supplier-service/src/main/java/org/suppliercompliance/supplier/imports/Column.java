package org.suppliercompliance.supplier.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column can mean, and the headers it goes by in real files; an earlier name wins over a later one. */
enum Column {
    NAME("legal_name", "contractor", "organisation", "organization", "supplier_name", "supplier", "company", "name"),
    COUNTRY("contractor_country", "supplier_country", "country", "country_code"),
    SCHEME("identifier_scheme", "scheme"),
    IDENTIFIER("identifier", "identifier_id"),
    IDENTIFIERS("identifiers"),
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
    CONTRACT_ID("contract_id"),
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
    SANCTION_CLAUSE("sanction_clause"),
    RISK_ASSESSMENT_DUTY("risk_assessment_duty"),
    SITE_ID("site_id"),
    SITE_NAME(
            "factory_name",
            "facility_name",
            "site_name",
            "name_of_factory",
            "factory",
            "facility",
            "site",
            "manufacturing_site",
            "name"),
    SITE_COUNTRY(
            "factory_country",
            "facility_country",
            "site_country",
            "country_region",
            "country_or_region",
            "country_of_production",
            "country_name",
            "country",
            "country_code",
            "land"),
    SITE_ADDRESS(
            "factory_address",
            "facility_address",
            "site_address",
            "full_address",
            "street_address",
            "address",
            "street"),
    SITE_ROLE("site_role", "facility_type", "factory_type", "process", "processes", "activity", "role", "type"),
    TIER("tier", "supply_chain_tier"),
    PRODUCT("product", "products", "product_type", "product_category", "product_line"),
    BRAND("brand", "brand_name"),
    OPERATOR(
            "parent_company",
            "operated_by",
            "supplier_group",
            "supplier_name",
            "supplier",
            "company",
            "manufacturer",
            "vendor"),
    WORKERS("workers", "number_of_workers", "no_of_workers", "total_workers", "employees", "number_of_employees"),
    OS_ID("os_id", "oar_id", "open_supply_hub_id"),
    LATITUDE("latitude", "lat"),
    LONGITUDE("longitude", "lng", "lon", "long"),
    SUPPLIES_TO("supplies_to", "customer_site", "customer_factory"),
    RISK_PRIORITY("risk_priority"),
    RISK_CATEGORY("risk_category"),
    RISK_DESCRIPTION("risk_description"),
    RISK_METHOD("risk_method"),
    RISK_HANDLING("risk_handling");

    /** What a row of a list of factories can say; the others belong to files of suppliers and contracts. */
    static final Set<Column> OF_SITES = Set.copyOf(EnumSet.of(
            SITE_ID,
            SITE_NAME,
            SITE_COUNTRY,
            SITE_ADDRESS,
            POSTAL_CODE,
            TOWN,
            SITE_ROLE,
            WORKERS,
            IDENTIFIERS,
            OS_ID,
            LATITUDE,
            LONGITUDE));

    /** What a row of a list declared for a contract can say. */
    static final Set<Column> OF_DECLARATIONS = union(
            union(OF_SITES, EnumSet.of(TIER, PRODUCT, BRAND, OPERATOR, SUPPLIES_TO)),
            EnumSet.range(RISK_PRIORITY, RISK_HANDLING));

    /** What a row of a file of suppliers or contracts can say. */
    static final Set<Column> OF_CONTRACTS = Set.copyOf(EnumSet.range(NAME, RISK_ASSESSMENT_DUTY));

    private static Set<Column> union(Set<Column> some, Set<Column> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

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
