package org.suppliercompliance.chassis.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.suppliercompliance.chassis.patch.PatchedModule;
import org.suppliercompliance.chassis.problem.Diagnosis;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.Violations;

/**
 * Binds request bodies. Not the application's ObjectMapper, which reads events and must ignore what it does not know: a copy of it
 * that ignores and coerces nothing.
 */
@Singleton
public final class StrictMapper {
    private final ObjectMapper mapper;
    private final Validator validator;

    StrictMapper(ObjectMapper standard, Validator validator) {
        this.validator = validator;
        this.mapper = harden(standard.copy());
    }

    @SuppressWarnings("deprecation") // the builder that replaces these setters cannot start from a copy
    private static ObjectMapper harden(ObjectMapper mapper) {
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                        DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                        DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper.registerModule(new StrictTypes()).registerModule(new PatchedModule());
    }

    /** Reads, binds and validates a body; throws a 400 that names every fault. */
    public Object bind(byte[] body, Type type) {
        return bind(StrictTree.read(body), type);
    }

    /** As {@link #bind(byte[], Type)}, from a tree. */
    public Object bind(JsonNode tree, Type type) {
        JavaType target = mapper.constructType(type);
        Object bound;
        try {
            bound = mapper.readerFor(target).readValue(tree);
        } catch (JsonMappingException e) {
            List<Fault> faults = new BodyFaults(mapper, validator).of(tree, target);
            throw Diagnosis.badRequest(faults.isEmpty() ? List.of(new Fault(pointer(e), "Cannot be read.")) : faults);
        } catch (IOException e) {
            throw Diagnosis.badRequest(List.of(new Fault("", "Cannot be read.")));
        }
        if (bound == null) {
            throw Diagnosis.badRequest(List.of(new Fault("", "The body must be a JSON object, not null.")));
        }
        List<Fault> faults = Violations.faults(validator.validate(bound), "");
        if (!faults.isEmpty()) {
            throw Diagnosis.badRequest(faults);
        }
        return bound;
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/')
                    .append(step.getFieldName() == null ? step.getIndex() : Violations.escape(step.getFieldName()));
        }
        return pointer.toString();
    }
}
