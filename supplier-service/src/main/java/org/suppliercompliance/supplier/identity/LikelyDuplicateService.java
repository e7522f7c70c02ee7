package org.suppliercompliance.supplier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.supplier.identity.LikelyDuplicatesView.LikelyDuplicate;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** Which records may be the same organisation as one of them. */
@ApplicationScoped
class LikelyDuplicateService {
    private static final int MOST = 20;

    private final LikelyDuplicateRepository suppliers;
    private final SurvivingSuppliers surviving;

    LikelyDuplicateService(LikelyDuplicateRepository suppliers, SurvivingSuppliers surviving) {
        this.suppliers = suppliers;
        this.surviving = surviving;
    }

    @TenantTransaction(readOnly = true)
    LikelyDuplicatesView of(UUID id) {
        surviving.require(id);
        ComparedSupplier supplier = suppliers.find(id).orElseThrow();
        List<LikelyDuplicate> likely = suppliers.candidates(supplier).stream()
                .map(candidate -> judged(supplier, candidate))
                .filter(one -> one.score() >= Likeness.WORTH_A_LOOK)
                .sorted(Comparator.comparingInt(LikelyDuplicate::score)
                        .reversed()
                        .thenComparing(LikelyDuplicate::legalName)
                        .thenComparing(LikelyDuplicate::supplierId))
                .limit(MOST)
                .toList();
        return new LikelyDuplicatesView(id, likely);
    }

    private static LikelyDuplicate judged(ComparedSupplier supplier, LikelyDuplicateRepository.Candidate candidate) {
        ComparedSupplier other = candidate.supplier();
        Likeness likeness = Likeness.of(supplier, other, candidate.similarity());
        return new LikelyDuplicate(
                other.id(),
                other.legalName(),
                other.country(),
                other.identifiers(),
                likeness.score(),
                likeness.parts());
    }
}
