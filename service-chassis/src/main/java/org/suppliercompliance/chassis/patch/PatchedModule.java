package org.suppliercompliance.chassis.patch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the members of a merge patch: a missing member, a null and a value are three different things. */
public final class PatchedModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public PatchedModule() {
        super("merge-patch");
        addDeserializer(Patched.class, new Member(null));
    }

    @SuppressWarnings("rawtypes")
    private static final class Member extends JsonDeserializer<Patched> implements ContextualDeserializer {
        private final @Nullable JavaType value;

        Member(@Nullable JavaType value) {
            this.value = value;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType whole = property == null ? context.getContextualType() : property.getType();
            return new Member(whole.containedTypeOrUnknown(0));
        }

        @Override
        public Patched deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Patched.of(context.readValue(parser, value));
        }

        @Override
        public Patched getNullValue(DeserializationContext context) {
            return Patched.of(null);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Patched.absent();
        }
    }
}
