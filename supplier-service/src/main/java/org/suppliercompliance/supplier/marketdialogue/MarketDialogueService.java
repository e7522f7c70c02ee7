package org.suppliercompliance.supplier.marketdialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** Shows the dialogue with the market that criteria-service keeps. */
@ApplicationScoped
class MarketDialogueService {
    private final MarketDialogueRepository dialogues;
    private final SurvivingSuppliers surviving;
    private final CurrentCaller caller;

    MarketDialogueService(MarketDialogueRepository dialogues, SurvivingSuppliers surviving, CurrentCaller caller) {
        this.dialogues = dialogues;
        this.surviving = surviving;
        this.caller = caller;
    }

    @TenantTransaction(readOnly = true)
    Slice<MarketDialogueView> list(
            PageRequest page, @Nullable UUID supplierId, @Nullable String kind, @Nullable String category) {
        Caller reader = caller.get();
        UUID counterparty = reader.tenant() == null ? reader.counterparty() : null;
        List<UUID> self = counterparty == null ? List.of() : surviving.familyOfSurvivor(counterparty);
        String authority = counterparty == null ? caller.tenant() : null;
        List<UUID> participants = supplierId == null ? List.of() : surviving.familyOfSurvivor(supplierId);
        if (counterparty != null && supplierId != null && Collections.disjoint(self, participants)) {
            // Who else took part is not told, not even by what is found.
            return new Slice<>(List.of(), null, null);
        }
        return dialogues.list(page, authority, self, participants, kind, category);
    }
}
