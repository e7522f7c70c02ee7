package org.suppliercompliance.chassis.tenancy;

/** The caller of the request being served. */
public interface CurrentCaller {
    /** The caller; throws a 401 problem when the request carries no verified token. */
    Caller get();

    /** The tenant of the caller; throws a 403 problem when the token acts for none. */
    String tenant();
}
