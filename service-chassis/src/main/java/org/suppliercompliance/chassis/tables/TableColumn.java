package org.suppliercompliance.chassis.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export.
 *
 * @param name as an import knows it
 * @param value a text, number, truth value or list of texts; anything else is written as its text, null is left empty
 */
public record TableColumn<T>(String name, Function<T, @Nullable Object> value) {}
