package org.suppliercompliance.chassis.patch;

import jakarta.inject.Singleton;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets {@code Patched<@Size(max = 200) String>} be validated; a member that is not in the patch breaks nothing. */
@Singleton
public final class PatchedValueExtractor implements ValueExtractor<Patched<@ExtractedValue ?>> {
    @Override
    public void extractValues(Patched<?> patched, ValueReceiver receiver) {
        if (patched.present()) {
            receiver.value(null, patched.value());
        }
    }
}
