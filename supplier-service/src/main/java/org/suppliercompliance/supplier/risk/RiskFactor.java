package org.suppliercompliance.supplier.risk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a score is made of, and the criterion themes that help where the factor is high. The codes of the themes are those of the criteria catalogue. */
@Schema(
        description =
                "What a score is made of: four factors of the countries that the sites are in, and the size of the contract.")
public enum RiskFactor {
    COUNTRY_OF_PRODUCTION("transparency", "risk-assessment", "anti-corruption"),
    FREEDOM_OF_ASSOCIATION("worker-empowerment"),
    WORKING_TIME("monitoring", "worker-empowerment"),
    GENDER_INEQUALITY("risk-assessment", "worker-empowerment"),
    CONTRACT_SIZE("cooperation", "followup");

    private final List<String> themes;

    RiskFactor(String... themes) {
        this.themes = List.of(themes);
    }

    List<String> themes() {
        return themes;
    }

    /** Whether it is known by the country of a site; the other one is known by the contract. */
    boolean isOfCountry() {
        return this != CONTRACT_SIZE;
    }
}
