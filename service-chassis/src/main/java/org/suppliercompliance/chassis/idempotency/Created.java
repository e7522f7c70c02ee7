package org.suppliercompliance.chassis.idempotency;

import org.suppliercompliance.chassis.concurrency.Versioned;

/**
 * What a creating use case answers.
 *
 * @param id the id of the resource, the last part of its {@code Location}
 * @param view the view, sent as the body
 * @param fresh true: 201; false: the resource was there already, 200
 */
public record Created<V extends Versioned>(String id, V view, boolean fresh) {
    public static <V extends Versioned> Created<V> fresh(Object id, V view) {
        return new Created<>(id.toString(), view, true);
    }

    public static <V extends Versioned> Created<V> existing(Object id, V view) {
        return new Created<>(id.toString(), view, false);
    }
}
