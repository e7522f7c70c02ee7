package org.suppliercompliance.supplier.sites;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done at a site. */
@Schema(
        description =
                "What is done at a site: final assembly, making a main component, smelting or refining, mining, or something else.")
public enum SiteActivity {
    FINAL_ASSEMBLY,
    MAIN_COMPONENT,
    SMELTER_OR_REFINER,
    MINE,
    OTHER
}
