package org.suppliercompliance.chassis.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemType;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** What an answer that is a problem has as its example: the words of its type, and the address that was asked. */
final class ProblemExamples {
    private final String service;
    private final Map<String, ProblemType> types = new LinkedHashMap<>();

    ProblemExamples(String service, List<? extends ProblemType> types) {
        this.service = service;
        types.forEach(type -> this.types.put(uri(type), type));
    }

    /** The types there are, in their order. */
    List<ProblemType> types() {
        return List.copyOf(types.values());
    }

    /** The answer of this type in the shared answers, which belong to no address. */
    Map<String, Object> shared(ProblemType type) {
        Map<String, Object> example = at(type, "/" + service + "/v1/example");
        if (type == StandardProblem.BAD_REQUEST || type == StandardProblem.UNPROCESSABLE) {
            // an ordered map: the document must not differ from one start to the next
            Map<String, Object> fault = new LinkedHashMap<>();
            fault.put("pointer", "/title");
            fault.put("detail", "Must be a string.");
            example.put("errors", List.of(fault));
        }
        return example;
    }

    /**
     * The example with the words of its type and this address, if it is one of a problem; what else it has stays.
     *
     * @param detail what the problem's own schema says in detail, or null where it has no example of that
     */
    @Nullable
    Object in(@Nullable Object example, String address, @Nullable Object detail) {
        if (!(example instanceof Map<?, ?> problem)) {
            return example;
        }
        ProblemType type = types.get(String.valueOf(problem.get("type")));
        if (type == null) {
            return example;
        }
        Map<String, Object> told = at(type, address);
        if (detail != null) {
            told.put("detail", detail);
        }
        problem.forEach((name, value) -> told.putIfAbsent(String.valueOf(name), value));
        return told;
    }

    private Map<String, Object> at(ProblemType type, String address) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", uri(type));
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", type.title() + ".");
        example.put("instance", address);
        return example;
    }

    private String uri(ProblemType type) {
        return "urn:problem-type:" + service + ":" + type.slug();
    }
}
