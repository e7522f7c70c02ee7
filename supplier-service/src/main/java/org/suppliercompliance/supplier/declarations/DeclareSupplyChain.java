package org.suppliercompliance.supplier.declarations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Declares the supply chain of a contract. It takes the place of the declaration before, which stays readable. */
@Schema(
        description = "The supply chain of a contract as it is on a date. Longer lists of sites come as an import.",
        examples = """
                {"declaredOn": "2026-06-30",
                 "onBehalf": {"document": "Factory list of 30 June, by mail"},
                 "riskAssessment": {"document": "Risk assessment 2026", "madeOn": "2026-05-31", "method": "Severity x likelihood"},
                 "brands": [{"name": "Example Computers", "fulfilment": "Audits its factories every year", "managementSystem": true,
                   "evidence": "ISO 20400 report", "programmes": ["Responsible Minerals Initiative"]}],
                 "subcontractors": [{"name": "Example Logistics AB", "country": "SE", "contributesDirectly": true, "task": "Installation"}],
                 "sites": [{"site": {"name": "Example Assembly Works No 1", "address": "1 Sample Road", "town": "Shenzhen", "country": "CN"},
                   "role": "FINAL_ASSEMBLY", "tier": 1, "product": "Laptops", "brand": "Example Computers",
                   "risks": [{"priority": 1, "category": "WORKING_TIME", "description": "Overtime in the peak season",
                     "method": "Severity x likelihood", "handling": "Monthly reports"}]},
                  {"site": {"name": "Example Panel Works", "address": "2 Sample Road", "town": "Hefei", "country": "CN"},
                   "role": "MAIN_COMPONENT", "tier": 2, "product": "Panels", "suppliesTo": ["Example Assembly Works No 1"]}]}""")
public record DeclareSupplyChain(
        @Nullable
        @Schema(
                description =
                        "The day it describes; today when left out. Never in the future; from the supplier not before the day on which the newest declaration was recorded.",
                examples = "2026-06-30")
        LocalDate declaredOn,

        @Nullable @Schema(description = "The last day it is meant to hold; without one it holds until the next.")
        LocalDate validUntil,

        @Nullable
        @Valid
        @Schema(
                description =
                        "Needed from the authority, which records on the supplier's behalf; refused from the supplier.")
        OnBehalf onBehalf,

        @Schema(description = "The supplier's own risk assessment; left out when there is none.") @Nullable @Valid
        RiskAssessment riskAssessment,

        @Schema(description = "The brands sold under the contract. At least one brand or one site is named.")
        @Nullable
        @Size(max = 100)
        List<@NotNull @Valid BrandEntry> brands,

        @Schema(description = "The subcontractors and whom they work for; none when left out.")
        @Nullable
        @Size(max = 500)
        List<@NotNull @Valid SubcontractorEntry> subcontractors,

        @Schema(description = "The sites behind the contract, each once. At least one brand or one site is named.")
        @Nullable
        @Size(max = 1000)
        List<@NotNull @Valid SiteEntry> sites) {

    List<BrandEntry> brandList() {
        return Objects.requireNonNullElse(brands, List.<BrandEntry>of());
    }

    List<SubcontractorEntry> subcontractorList() {
        return Objects.requireNonNullElse(subcontractors, List.<SubcontractorEntry>of());
    }

    List<SiteEntry> siteList() {
        return Objects.requireNonNullElse(sites, List.<SiteEntry>of());
    }
}
