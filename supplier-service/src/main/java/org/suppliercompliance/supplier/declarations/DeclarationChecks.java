package org.suppliercompliance.supplier.declarations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.supplier.registry.Names;
import org.suppliercompliance.supplier.registry.SupplierIntake;

/** The rules of a declaration that need no database. */
final class DeclarationChecks {
    private DeclarationChecks() {}

    /** The newest declaration so far: the day it describes, and when it was recorded. */
    record Newest(LocalDate declaredOn, Instant recordedAt) {}

    /**
     * Notes every broken rule.
     *
     * @param newest the newest declaration so far
     * @param zone whose days count
     */
    static void check(
            DeclareSupplyChain command,
            Declarer declarer,
            LocalDate declaredOn,
            LocalDate today,
            @Nullable Newest newest,
            ZoneId zone,
            Faults faults) {
        faults.require(!declaredOn.isAfter(today), "/declaredOn", "A declaration is not dated in the future.");
        if (declarer == Declarer.SUPPLIER && newest != null) {
            afterWhatIsKnown(declaredOn, newest, zone, faults);
        }
        LocalDate until = command.validUntil();
        faults.require(
                until == null || !until.isBefore(declaredOn), "/validUntil", "It cannot end before it was declared.");
        faults.require(
                declarer == Declarer.SUPPLIER || command.onBehalf() != null,
                "/onBehalf",
                "An authority says how it got what it records on the supplier's behalf.");
        faults.require(
                declarer == Declarer.AUTHORITY || command.onBehalf() == null,
                "/onBehalf",
                "A supplier declares for itself.");
        faults.require(
                !command.siteList().isEmpty() || !command.brandList().isEmpty(),
                "/sites",
                "A declaration names at least one site or one brand.");
        brands(command.brandList(), faults);
        subcontractors(command.subcontractorList(), faults);
        sites(command.siteList(), command.brandList(), faults);
    }

    /**
     * What an authority knew on a date must not be rewritten by the supplier: until the newest declaration was recorded it knew the one before.
     * The authority may record late what came in early.
     */
    private static void afterWhatIsKnown(LocalDate declaredOn, Newest newest, ZoneId zone, Faults faults) {
        if (declaredOn.isBefore(newest.declaredOn())) {
            faults.add("/declaredOn", "There is a declaration of a later date.");
        } else if (declaredOn.isBefore(LocalDate.ofInstant(newest.recordedAt(), zone))) {
            faults.add("/declaredOn", "The newest declaration was recorded on a later day.");
        }
    }

    private static void brands(List<BrandEntry> brands, Faults faults) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < brands.size(); i++) {
            faults.require(
                    names.add(Names.folded(brands.get(i).name())),
                    "/brands/" + i + "/name",
                    "The brand is named twice.");
        }
    }

    /** A circle is no fault: it is what the supplier says, and the answers name it. */
    private static void subcontractors(List<SubcontractorEntry> subcontractors, Faults faults) {
        Set<String> known =
                subcontractors.stream().map(entry -> Names.folded(entry.name())).collect(Collectors.toSet());
        Set<List<String>> links = new HashSet<>();
        for (int i = 0; i < subcontractors.size(); i++) {
            SubcontractorEntry entry = subcontractors.get(i);
            String worksFor = entry.worksFor() == null ? "" : Names.folded(entry.worksFor());
            faults.require(
                    entry.country() == null || SupplierIntake.isCountry(entry.country()),
                    "/subcontractors/" + i + "/country",
                    "There is no such country in ISO 3166-1.");
            faults.require(
                    entry.worksFor() == null || known.contains(worksFor),
                    "/subcontractors/" + i + "/worksFor",
                    "No subcontractor of this list has that name.");
            faults.require(
                    links.add(List.of(Names.folded(entry.name()), worksFor)),
                    "/subcontractors/" + i,
                    "The subcontractor is named twice for the same principal.");
        }
    }

    private static void sites(List<SiteEntry> sites, List<BrandEntry> brands, Faults faults) {
        Set<String> known =
                brands.stream().map(brand -> Names.folded(brand.name())).collect(Collectors.toSet());
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < sites.size(); i++) {
            SiteEntry entry = sites.get(i);
            String pointer = "/sites/" + i;
            faults.require((entry.siteId() == null) != (entry.site() == null), pointer, "Give either siteId or site.");
            faults.require(
                    entry.siteId() == null || ids.add(entry.siteId()), pointer + "/siteId", "The site is named twice.");
            faults.require(
                    entry.brand() == null || known.contains(Names.folded(entry.brand())),
                    pointer + "/brand",
                    "No brand of this declaration has that name.");
            Set<Integer> priorities = new HashSet<>();
            List<RiskEntry> risks = Objects.requireNonNullElse(entry.risks(), List.<RiskEntry>of());
            for (int j = 0; j < risks.size(); j++) {
                faults.require(
                        priorities.add(risks.get(j).priority()),
                        pointer + "/risks/" + j + "/priority",
                        "Two risks of a site cannot have the same priority.");
            }
        }
    }
}
