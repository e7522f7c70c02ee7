package org.suppliercompliance.supplier.sites;

/** What is done at a site. */
public enum SiteActivity {
    FINAL_ASSEMBLY,
    MAIN_COMPONENT,
    SMELTER_OR_REFINER,
    MINE,
    OTHER
}
