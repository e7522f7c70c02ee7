package org.suppliercompliance.supplier.categories;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.SupplierProblem;

/** The use cases of categories. */
@ApplicationScoped
class CategoryService {
    private final CategoryRepository categories;
    private final CpvBranch vocabulary;
    private final SuiteClock clock;

    CategoryService(CategoryRepository categories, CpvBranch vocabulary, SuiteClock clock) {
        this.categories = categories;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @TenantTransaction
    Created<CategoryView> register(RegisterCategory command) {
        Faults faults = new Faults();
        List<String> codes = codes(faults, command.cpvCodes());
        faults.require(
                command.parent() == null || categories.view(command.parent()).isPresent(),
                "/parent",
                "There is no such category.");
        faults.throwIfAny();
        if (!categories.insert(Ids.next(), command, clock.now())) {
            throw new ProblemException(
                    SupplierProblem.CODE_TAKEN, "A category with this code is registered; change it by PATCH.");
        }
        map(command.code(), codes);
        return Created.fresh(command.code(), view(command.code()));
    }

    @TenantTransaction
    CategoryView change(String code, PatchCategory patch, @Nullable ExpectedVersion ifMatch) {
        ExpectedVersion.require(ifMatch, categories.lock(code).orElseThrow(CategoryService::unknown));
        CategoryView current = view(code);
        Instant now = clock.now();
        Faults faults = new Faults();
        CategoryNames names = kept(faults, "/names", patch.names().orElse(current::names), current.names());
        boolean highRisk = kept(faults, "/highRisk", patch.highRisk().orElse(current::highRisk), current.highRisk());
        List<String> written =
                kept(faults, "/cpvCodes", patch.cpvCodes().orElse(current::cpvCodes), current.cpvCodes());
        List<String> codes = codes(faults, written);
        faults.throwIfAny();
        if (names.equals(current.names())
                && highRisk == current.highRisk()
                && codes.stream().sorted().toList().equals(current.cpvCodes())) {
            return current;
        }
        categories.update(code, names, highRisk, now);
        map(code, codes);
        return view(code);
    }

    @TenantTransaction(readOnly = true)
    CategoryView read(String code, Locale language) {
        return view(code).in(language);
    }

    @TenantTransaction(readOnly = true)
    Slice<CategoryView> list(
            PageRequest page,
            @Nullable Boolean highRisk,
            @Nullable String parent,
            @Nullable String cpv,
            Locale language) {
        String code = cpv == null ? null : vocabulary.read(cpv).orElseThrow(CategoryService::unreadable);
        return categories.list(page, highRisk, parent, code).map(view -> view.in(language));
    }

    private void map(String category, List<String> codes) {
        List<CategoryRepository.Taken> taken = categories.mapTo(category, codes);
        if (!taken.isEmpty()) {
            throw new ProblemException(
                    SupplierProblem.CPV_CODE_TAKEN,
                    "A CPV code belongs to one category.",
                    taken.stream()
                            .map(one -> new Fault(
                                    "/cpvCodes", "The code " + one.code() + " belongs to " + one.category() + "."))
                            .toList());
        }
    }

    private List<String> codes(Faults faults, List<String> written) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Optional<String> code = vocabulary.read(written.get(i));
            faults.require(
                    code.isPresent(),
                    "/cpvCodes/" + i,
                    "There is no such code in the CPV of 2008, or its check digit is wrong.");
            faults.require(code.isEmpty() || !codes.contains(code.get()), "/cpvCodes/" + i, "The code is named twice.");
            code.ifPresent(codes::add);
        }
        return codes;
    }

    private CategoryView view(String code) {
        return categories.view(code).orElseThrow(CategoryService::unknown);
    }

    private static <T> T kept(Faults faults, String pointer, @Nullable T value, T current) {
        faults.require(value != null, pointer, "This member cannot be removed.");
        return Objects.requireNonNullElse(value, current);
    }

    static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such category.");
    }

    private static ProblemException unreadable() {
        return new ProblemException(
                StandardProblem.BAD_REQUEST,
                "The CPV code does not exist.",
                List.of(new Fault("query:cpv", "Give a code of the CPV of 2008, with or without its check digit.")));
    }
}
